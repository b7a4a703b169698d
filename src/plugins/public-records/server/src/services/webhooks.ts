import type { Core } from '@strapi/strapi';
import { runtimeOf } from '../runtime';
import { Deliveries, newMessageId, type LogLine } from '../webhooks/deliveries';
import { sendMessage } from '../webhooks/send';
import { Subscriptions, type NewSubscription, type Subscription } from '../webhooks/subscriptions';

/** Who is told of each public change, and what came of it. Ids that do not exist answer null or false. */
export interface WebhooksService {
  all(): Promise<Subscription[]>;
  /** the secret is told here and by `renewSecret`, and never again */
  add(subscription: NewSubscription): Promise<{ id: number; secret: string }>;
  renewSecret(id: number): Promise<string | null>;
  setActive(id: number, isActive: boolean): Promise<boolean>;
  remove(id: number): Promise<boolean>;
  /** sends `{ id, test: true, change: null }` at once, and answers what came of it */
  test(id: number): Promise<LogLine | null>;
  log(range: { page: number; pageSize: number }): Promise<{ lines: LogLine[]; total: number }>;
  sendAgain(deliveryId: number): Promise<boolean>;
  /** makes what is to be delivered and delivers what is due, now */
  deliverDue(): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): WebhooksService => {
  const subscriptions = new Subscriptions(strapi);
  const deliveries = new Deliveries(strapi);

  /** What a person has just asked for is not to wait for the clock. */
  function wakeAfter(isDone: boolean): boolean {
    if (isDone) runtimeOf(strapi).courier.wake();
    return isDone;
  }

  return {
    all: () => subscriptions.all(),
    add: (subscription) => subscriptions.add(subscription),
    renewSecret: (id) => subscriptions.renewSecret(id),
    setActive: async (id, isActive) => wakeAfter(await subscriptions.setActive(id, isActive)),
    remove: (id) => subscriptions.remove(id),
    async test(id) {
      const receiver = await subscriptions.receiver(id);
      if (!receiver) return null;
      const messageId = newMessageId();
      const body = JSON.stringify({ id: messageId, test: true, change: null });
      const outcome = await sendMessage(strapi, receiver, { id: messageId, body });
      return deliveries.keepTest(id, messageId, body, outcome);
    },
    log: (range) => deliveries.log(range),
    sendAgain: async (id) => wakeAfter(await deliveries.sendAgain(id)),
    deliverDue: () => runtimeOf(strapi).courier.deliverDue(),
  };
};
