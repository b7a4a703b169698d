interface EnvFile {
  SECRETS: string[];
  freshEnv(): string;
  parseEnv(text: string): {
    values: Record<string, string>;
    lines: Record<string, number>;
    problems: string[];
  };
  settingProblems(settings: Record<string, string>, lines: Record<string, number>): string[];
}

const { freshEnv, parseEnv, settingProblems, SECRETS } = jest.requireActual<EnvFile>(
  '../../../src/cli/lib/env-file',
);

const fresh = () => parseEnv(freshEnv()).values;

describe('the settings file', () => {
  test('a fresh one has no fault and no secret twice', () => {
    const { values, problems } = parseEnv(freshEnv());
    expect(problems).toEqual([]);
    expect(settingProblems(values, {})).toEqual([]);
    const secrets = SECRETS.flatMap((name) => String(values[name]).split(','));
    expect(new Set(secrets).size).toBe(7);
    expect(fresh().JWT_SECRET).not.toBe(values.JWT_SECRET);
  });

  test('reads quotes, comments, export and Windows line ends', () => {
    const text = '\uFEFF# ghi chú\r\n\r\nexport A=1\r\nB = "hai # ba" # thừa\r\nC=\'x\'\r\nD=y # z\r\nE=\r\n';
    const { values, lines, problems } = parseEnv(text);
    expect(values).toEqual({ A: '1', B: 'hai # ba', C: 'x', D: 'y', E: '' });
    expect(lines).toMatchObject({ A: 3, B: 4, E: 7 });
    expect(problems).toEqual([]);
  });

  test.each([['chữ không có dấu bằng'], ['=giá trị'], ['A B=1'], ['A="không đóng'], ['A="x" thừa']])(
    'names the line of %s',
    (line) => {
      expect(parseEnv(`OK=1\n${line}`).problems).toEqual([expect.stringMatching(/^dòng 2: /)]);
    },
  );
});

describe('what is wrong with the settings', () => {
  test.each([
    ['JWT_SECRET', ''],
    ['JWT_SECRET', 'ngắn'],
    ['ADMIN_JWT_SECRET', 'tobemodified-tobemodified'],
    ['API_TOKEN_SALT', 'change-me-change-me-please'],
    ['APP_KEYS', 'toBeModified1,toBeModified2'],
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', ''],
    ['HOST', ''],
    ['DATABASE_CLIENT', 'mysql'],
    ['DATABASE_FILENAME', ''],
  ])('%s=%s', (name, value) => {
    const problems = settingProblems({ ...fresh(), [name]: value }, { [name]: 7 });
    expect(problems).toEqual([expect.stringContaining(`dòng 7, biến ${name}: `)]);
  });

  test('PostgreSQL needs an address', () => {
    const settings = { ...fresh(), DATABASE_CLIENT: 'postgres' };
    expect(settingProblems(settings, {})).toEqual([expect.stringContaining('DATABASE_URL')]);
    expect(settingProblems({ ...settings, DATABASE_URL: 'postgres://u:p@h:5432/d' }, {})).toEqual([]);
  });
});
