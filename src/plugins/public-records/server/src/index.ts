import ending from './content-types/ending/schema.json';

export default {
  contentTypes: { ending: { schema: ending } },
};
