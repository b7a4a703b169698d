/** The sample content the portal starts with: put in, taken out, and whether it ever was. */
export { isEmptyDatabase } from './marker';
export { removeSamples, type RemovalReport } from './remove-samples';
export {
  seedDatabase,
  seedEmptyDatabase,
  type SeedOptions,
  type SeedProgress,
  type SeedReport,
} from './seed-database';
export { SeedError } from './types';
