import { postgresAddress, toolEnv } from '../../../src/shared/server/ops/postgres-address';

const DATABASE_URL = 'postgres://cong:m%40t@[::1]:5433/portal';

describe('the address of PostgreSQL', () => {
  test('is the same for the portal and for its programs', () => {
    const address = postgresAddress({ DATABASE_URL });
    expect(address).toEqual({ connectionString: DATABASE_URL, ssl: false });
    expect(toolEnv(address)).toEqual({
      PGHOST: '::1',
      PGPORT: '5433',
      PGUSER: 'cong',
      PGPASSWORD: 'm@t',
      PGDATABASE: 'portal',
    });
  });

  test('is encrypted when DATABASE_SSL says so; an sslmode of its own goes first', () => {
    const sslModeOf = (url: string) =>
      toolEnv(postgresAddress({ DATABASE_URL: url, DATABASE_SSL: 'true' })).PGSSLMODE;
    expect(postgresAddress({ DATABASE_URL, DATABASE_SSL: 'true' }).ssl).toBe(true);
    expect(sslModeOf(DATABASE_URL)).toBe('require');
    expect(sslModeOf(`${DATABASE_URL}?sslmode=verify-full`)).toBe('verify-full');
  });
});
