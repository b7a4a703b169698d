import { useState } from 'react';
import { Flex, Main } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { AddForm } from './AddForm';
import { ImportPanel } from './ImportPanel';
import { RedirectList } from './RedirectList';
import { TEXTS } from './texts';

const RIGHTS = [{ action: 'plugin::public-records.redirects.manage', subject: null }];

/** Page of the panel: addresses that lead elsewhere. */
export default function RedirectsPage() {
  const [turn, setTurn] = useState(0);
  const onChange = () => setTurn((old) => old + 1);
  return (
    <Page.Protect permissions={RIGHTS}>
      <Main>
        <Page.Title>{TEXTS.title}</Page.Title>
        <Layouts.Header title={TEXTS.title} subtitle={TEXTS.subtitle} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <AddForm onAdded={onChange} />
            <ImportPanel onWritten={onChange} />
            <RedirectList turn={turn} />
          </Flex>
        </Layouts.Content>
      </Main>
    </Page.Protect>
  );
}
