import { useCallback, useState } from 'react';
import { Flex, Main, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useData } from '../../../../../shared/admin/use-data';
import { DeliveryLog } from './DeliveryLog';
import { NewSubscription } from './NewSubscription';
import { SecretNotice } from './SecretNotice';
import { SubscriptionTable } from './SubscriptionTable';
import { TEXTS } from './texts';
import type { KnownType, NewSecret, Subscription } from './types';

/** Page of the panel: who is told of public changes, and what came of it. */
export default function WebhooksPage() {
  const list = useData<Subscription[], { types: KnownType[] }>('/public-records/webhooks');
  const [newest, setNewest] = useState<NewSecret | null>(null);
  const [turn, setTurn] = useState(0);
  const { reload } = list;
  const reloadAll = useCallback(() => {
    reload();
    setTurn((old) => old + 1);
  }, [reload]);
  const showSecret = (made: NewSecret) => {
    setNewest(made);
    reloadAll();
  };
  const address = list.data?.find(({ id }) => id === newest?.id)?.address ?? '';
  return (
    <Main>
      <Page.Title>{TEXTS.page}</Page.Title>
      <Layouts.Header title={TEXTS.page} subtitle={TEXTS.subtitle} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {list.problem && (
            <Typography role="alert" textColor="danger600">
              {list.problem}
            </Typography>
          )}
          {newest && (
            <SecretNotice
              key={newest.secret}
              address={address}
              secret={newest.secret}
              onClose={() => setNewest(null)}
            />
          )}
          {!list.data && !list.problem && <Typography>{TEXTS.loading}</Typography>}
          {list.data && (
            <>
              <SubscriptionTable
                subscriptions={list.data}
                types={list.meta?.types ?? []}
                onChange={reloadAll}
                onSecret={showSecret}
              />
              <NewSubscription types={list.meta?.types ?? []} onMade={showSecret} />
              <DeliveryLog turn={turn} onChange={reloadAll} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}
