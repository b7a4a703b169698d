import path from 'node:path';
import { z } from 'zod';
import { postgresAddress, type PostgresAddress } from './postgres-address';

/** Where everything lives that makes up an installation. */
export interface Places {
  /** the SQLite file, or null on PostgreSQL */
  sqliteFile: string | null;
  /** null on SQLite */
  postgres: PostgresAddress | null;
  uploads: string;
  privateFiles: string;
  envFile: string;
}

type Env = Record<string, string | undefined>;

/**
 * Reads the places from the settings; relative paths count from the project folder, as in config/database.ts.
 *
 * @throws OpsError when the settings name no PostgreSQL server but want one
 */
export function placesOf(root: string, env: Env, envFile: string): Places {
  const postgres = env.DATABASE_CLIENT === 'postgres' ? postgresAddress(env) : null;
  if (postgres && !URL.canParse(postgres.connectionString)) {
    throw new OpsError('DATABASE_CLIENT=postgres cần biến DATABASE_URL là một địa chỉ hợp lệ.');
  }
  return {
    sqliteFile: postgres ? null : path.resolve(root, env.DATABASE_FILENAME || 'data/portal.db'),
    postgres,
    uploads: path.join(root, 'public/uploads'),
    privateFiles: path.join(root, 'data/private'),
    envFile,
  };
}

/** The names of the parts inside a backup. */
export const PARTS = {
  manifest: 'manifest.json',
  sqlite: 'database.sqlite',
  postgres: 'database.sql',
  uploads: 'uploads',
  privateFiles: 'private',
  env: 'env',
} as const;

/** The parts beside the database: an installation may lack them. */
export const FILE_PARTS = ['uploads', 'privateFiles', 'env'] as const;
export type FilePart = (typeof FILE_PARTS)[number];

/** Where a part belongs. */
export const placeOf = (places: Places, part: FilePart): string =>
  part === 'env' ? places.envFile : places[part];

/** What a backup says about itself. */
export const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  client: z.enum(['sqlite', 'postgres']),
  /** SHA-256 of the database part */
  databaseHash: z.string(),
  /** what it holds beside the database; a restore leaves the rest alone */
  parts: z.array(z.enum(FILE_PARTS)),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Something the operator can mend; shown without a stack. */
export class OpsError extends Error {}
