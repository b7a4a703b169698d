import { useState } from 'react';
import { Main, Tabs } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { ConflictList } from './ConflictList';
import { DriftCheck } from './DriftCheck';
import { ImportPanel } from './ImportPanel';
import { RegisterTable } from './RegisterTable';
import { TEXTS } from './texts';

const right = (action: string) => ({ action: `plugin::procedure-register.${action}`, subject: null });

/** Outside the component: a new object at each turn would ask for the rights without end. */
const RIGHTS = [right('register.read'), right('imports.prepare'), right('imports.approve')];

/** Page of the panel: the register with its figures, imports, conflicts, comparison with a source. */
export default function RegisterPage() {
  const { allowedActions, isLoading } = useRBAC(RIGHTS);
  const [tab, setTab] = useState<string | null>(null);
  if (isLoading) return <Page.Loading />;
  const { canRead, canPrepare, canApprove } = allowedActions;
  const first = canRead ? 'register' : 'import';
  return (
    <Main>
      <Page.Title>{TEXTS.plugin}</Page.Title>
      <Layouts.Header
        title={TEXTS.plugin}
        subtitle="Thủ tục nào đang áp dụng, đã đăng chưa, đủ các phần chưa; nhập từ nguồn và so với nguồn"
      />
      <Layouts.Content>
        <Tabs.Root value={tab ?? first} onValueChange={setTab}>
          <Tabs.List aria-label={TEXTS.plugin}>
            {canRead && <Tabs.Trigger value="register">Sổ đăng ký</Tabs.Trigger>}
            {canPrepare && <Tabs.Trigger value="import">Nhập từ tệp</Tabs.Trigger>}
            {canPrepare && <Tabs.Trigger value="conflicts">Xung đột</Tabs.Trigger>}
            {canPrepare && <Tabs.Trigger value="drift">So với nguồn</Tabs.Trigger>}
          </Tabs.List>
          <Tabs.Content value="register">{canRead && <RegisterTable />}</Tabs.Content>
          <Tabs.Content value="import">
            {canPrepare && <ImportPanel mayApprove={Boolean(canApprove)} />}
          </Tabs.Content>
          <Tabs.Content value="conflicts">
            {canPrepare && <ConflictList mayDecide={Boolean(canApprove)} />}
          </Tabs.Content>
          <Tabs.Content value="drift">{canPrepare && <DriftCheck />}</Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Main>
  );
}
