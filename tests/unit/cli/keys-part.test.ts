import { completeKeys } from '../../../src/shared/server/ops/keys-part';

const { parseEnv } = jest.requireActual<{ parseEnv(text: string): { values: Record<string, string> } }>(
  '../../../src/cli/lib/env-file',
);

const kept = (text: string, secrets: Record<string, string | undefined>) =>
  completeKeys(text, parseEnv(text).values, secrets);

describe('the keys that a backup keeps', () => {
  test('a settings file that has them all stays as it is', () => {
    const text = '# ghi chú\nJWT_SECRET=abc\nPORT=1400';
    expect(kept(text, { JWT_SECRET: 'abc' })).toBe(text);
  });

  test('without a settings file they come from the environment, whatever signs they hold', () => {
    const secrets = { APP_KEYS: 'a1,b2', JWT_SECRET: `a#b "c"`, ADMIN_JWT_SECRET: `it's = x` };
    expect(parseEnv(kept('', secrets)).values).toEqual(secrets);
    expect(kept('', secrets)).toContain('\nAPP_KEYS=a1,b2\n');
  });

  test('what the environment sets goes before the file, as it does when the portal runs', () => {
    const text = kept('JWT_SECRET=old\nPORT=1400', { JWT_SECRET: 'new', APP_KEYS: undefined });
    expect(parseEnv(text).values).toEqual({ JWT_SECRET: 'new', PORT: '1400' });
  });

  test('a value that no quotes can hold is refused', () => {
    expect(() => kept('', { JWT_SECRET: `a'b"c\`d` })).toThrow('JWT_SECRET');
  });
});
