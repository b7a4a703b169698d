import theme from './content-types/theme/schema.json';
import themeDecision from './content-types/theme-decision/schema.json';

export default {
  contentTypes: { theme: { schema: theme }, 'theme-decision': { schema: themeDecision } },
};
