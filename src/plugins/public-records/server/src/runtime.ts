import type { Core } from '@strapi/strapi';
import { Answers } from './cache/answers';
import { Front } from './cache/front';
import { recordsConfig } from './config';
import { Follower } from './follow/follower';
import { captureReads, captureWrites } from './outbox/capture';
import { Outbox } from './outbox/outbox';
import { Projector } from './records/projector';
import { RecordStore } from './records/record-store';
import { Rebuilder } from './records/rebuild';
import { createTables } from './tables';
import { Courier } from './webhooks/courier';
import { createWebhookTables } from './webhooks/tables';

/** The parts of the plugin that live as long as the application. */
export interface Runtime {
  answers: Answers;
  courier: Courier;
  follower: Follower;
  records: RecordStore;
  rebuilder: Rebuilder;
}

const running = new WeakMap<Core.Strapi, Runtime>();

/** @throws before the plugin's bootstrap */
export function runtimeOf(strapi: Core.Strapi): Runtime {
  const runtime = running.get(strapi);
  if (!runtime) throw new Error('public-records is not running yet');
  return runtime;
}

export async function start(strapi: Core.Strapi): Promise<void> {
  await createTables(strapi);
  await createWebhookTables(strapi);
  const config = recordsConfig(strapi);
  const answers = new Answers(strapi, config.cache);
  const projector = new Projector(strapi);
  const follower = new Follower(strapi, projector, answers);
  const rebuilder = new Rebuilder(strapi, projector);
  const outbox = new Outbox(strapi, (marks) => follower.committed(marks));
  captureWrites(strapi, outbox);
  captureReads(strapi);
  const courier = new Courier(strapi);
  running.set(strapi, { answers, courier, follower, records: new RecordStore(strapi), rebuilder });
  if (config.cache.enabled) new Front(strapi, answers, config).attach(strapi.server.httpServer);
  await rebuilder.enqueueFirstTime();
  await follower.start();
  // Pages are made from records: whoever asks first must find what was committed before this process began.
  await follower.drained();
  courier.start((listener) => follower.onChange(listener));
}

export async function stop(strapi: Core.Strapi): Promise<void> {
  const runtime = running.get(strapi);
  await runtime?.courier.stop();
  await runtime?.follower.stop();
  running.delete(strapi);
}
