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

/** The parts of the plugin that live as long as the application. */
export interface Runtime {
  answers: Answers;
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
  const config = recordsConfig(strapi);
  const answers = new Answers(strapi, config.cache);
  const projector = new Projector(strapi);
  const follower = new Follower(strapi, projector, answers);
  const rebuilder = new Rebuilder(strapi, projector);
  const outbox = new Outbox(strapi, (marks) => follower.committed(marks));
  captureWrites(strapi, outbox);
  captureReads(strapi);
  running.set(strapi, { answers, follower, records: new RecordStore(strapi), rebuilder });
  if (config.cache.enabled) new Front(strapi, answers, config).attach(strapi.server.httpServer);
  await rebuilder.enqueueFirstTime();
  await follower.start();
}

export async function stop(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.follower.stop();
  running.delete(strapi);
}
