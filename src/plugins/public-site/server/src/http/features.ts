import type { SiteRow } from '../content/rows';

/** What the settings switch off; nothing while there are none. */
export const featuresOf = (site: SiteRow | null) => ({
  hasNews: site?.showNews !== false,
  hasThemes: site?.showThemes !== false,
  hasEnglish: site?.showEnglish !== false,
  hasFeedback: site?.showFeedback !== false,
});
