type Env = Record<string, string | undefined>;

/** Where PostgreSQL is and whether the way to it is encrypted, as node-postgres takes it. */
export interface PostgresAddress {
  connectionString: string;
  ssl: boolean;
}

/** Reads DATABASE_URL and DATABASE_SSL. An `sslmode` in the address goes before DATABASE_SSL. */
export function postgresAddress(env: Env): PostgresAddress {
  return { connectionString: env.DATABASE_URL ?? '', ssl: env.DATABASE_SSL === 'true' };
}

/**
 * The address as environment variables for PostgreSQL's own programs: on the command line the password would be
 * visible to everybody.
 */
export function toolEnv({ connectionString, ssl }: PostgresAddress): Record<string, string> {
  const url = new URL(connectionString);
  const parts = {
    PGHOST: url.hostname.replace(/^\[|\]$/g, ''),
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGSSLMODE: url.searchParams.get('sslmode') ?? (ssl ? 'require' : ''),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}
