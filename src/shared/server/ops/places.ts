import path from 'node:path';

/** Where everything lives that makes up an installation. */
export interface Places {
  /** the SQLite file, or null on PostgreSQL */
  sqliteFile: string | null;
  /** the PostgreSQL address, or null on SQLite */
  databaseUrl: string | null;
  uploads: string;
  privateFiles: string;
  envFile: string;
}

type Env = Record<string, string | undefined>;

/** Reads the places from the settings; relative paths count from the project folder, as in config/database.ts. */
export function placesOf(root: string, env: Env, envFile: string): Places {
  const isPostgres = env.DATABASE_CLIENT === 'postgres';
  return {
    sqliteFile: isPostgres ? null : path.resolve(root, env.DATABASE_FILENAME || 'data/portal.db'),
    databaseUrl: isPostgres ? (env.DATABASE_URL ?? '') : null,
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

/** What a backup says about itself. */
export interface Manifest {
  format: 1;
  createdAt: string;
  client: 'sqlite' | 'postgres';
  /** SHA-256 of the database part */
  databaseHash: string;
}

/** Something the operator can mend; shown without a stack. */
export class OpsError extends Error {}
