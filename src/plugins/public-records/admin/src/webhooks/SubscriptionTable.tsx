import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { DataTable } from '../../../../../shared/admin/DataTable';
import { messageOf } from '../../../../../shared/admin/message-of';
import { Breakable } from './Breakable';
import { SubscriptionActions } from './SubscriptionActions';
import { count, STATES, TEXTS } from './texts';
import type { Delivery, KnownType, NewSecret, Subscription } from './types';

interface Props {
  subscriptions: Subscription[];
  types: KnownType[];
  onChange(): void;
  onSecret(made: NewSecret): void;
}

/** Who is told, and what can be done about it. */
export function SubscriptionTable({ subscriptions, types, onChange, onSecret }: Props) {
  const { del, post, put } = useFetchClient();
  const [told, setTold] = useState<{ text: string; isProblem: boolean } | null>(null);
  const nameOf = (type: string) => types.find((each) => each.type === type)?.name ?? type;

  const doing = (act: () => Promise<void>) => async () => {
    setTold(null);
    await act().catch((error: unknown) => setTold({ text: messageOf(error), isProblem: true }));
    onChange();
  };
  const actionsFor = ({ id, isActive }: Subscription) => {
    const path = `/public-records/webhooks/${id}`;
    return {
      onSwitch: doing(async () => {
        await put(path, { data: { isActive: !isActive } });
      }),
      onTest: doing(async () => {
        const { data } = await post<{ data: Delivery }>(`${path}/test`);
        const { state, lastError } = data.data;
        const isProblem = state !== 'sent';
        setTold({ text: isProblem ? `${TEXTS.testFailed} ${lastError ?? ''}` : TEXTS.testSent, isProblem });
      }),
      onNewSecret: doing(async () => {
        const { data } = await post<{ data: NewSecret }>(`${path}/secret`);
        onSecret(data.data);
      }),
      onRemove: doing(async () => {
        await del(path);
      }),
    };
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {told && (
        <Typography
          role={told.isProblem ? 'alert' : 'status'}
          textColor={told.isProblem ? 'danger600' : 'success600'}
        >
          {told.text}
        </Typography>
      )}
      <DataTable
        caption={
          subscriptions.length === 0 ? 'Chưa có nơi nhận nào' : `${count(subscriptions.length)} nơi nhận`
        }
        columns={['Địa chỉ', 'Loại nội dung', 'Trạng thái', 'Thông báo', '']}
        rows={subscriptions.map((each) => ({
          key: each.id,
          cells: [
            <Breakable key="address" text={[each.address, each.note].filter(Boolean).join('\n')} />,
            each.types.length === 0 ? TEXTS.allTypes : each.types.map(nameOf).join(', '),
            [each.isActive ? TEXTS.on : TEXTS.off, each.problem].filter(Boolean).join('\n'),
            `${STATES.waiting}: ${count(each.waiting)}\n${STATES.failed}: ${count(each.failed)}`,
            <SubscriptionActions key="acts" subscription={each} {...actionsFor(each)} />,
          ],
        }))}
      />
    </Flex>
  );
}
