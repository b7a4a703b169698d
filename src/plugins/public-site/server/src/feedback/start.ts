import type { Core } from '@strapi/strapi';
import type { SiteConfig } from '../config';
import { createVotes, Votes } from './votes';

/** Makes room for votes, the right to read them, and the nightly forgetting. */
export async function startFeedback(strapi: Core.Strapi): Promise<void> {
  await createVotes(strapi);
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      pluginName: 'public-site',
      uid: 'feedback.read',
      displayName: 'Xem phản hồi của người đọc',
    },
  ]);
  const { feedback } = strapi.config.get('plugin::public-site') as SiteConfig;
  const forget = () => new Votes(strapi).forget(feedback.keepDays);
  await forget();
  // The same in every process: what is forgotten already stays forgotten.
  strapi.cron.add({
    'public-site forget voters': {
      task: forget,
      options: { rule: '5 0 * * *', tz: 'Asia/Ho_Chi_Minh' },
    },
  });
}
