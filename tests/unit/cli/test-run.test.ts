interface TestRun {
  planRun(args: string[]): { mode: string; projects: string[]; jestArgs: string[] };
}

const { planRun } = jest.requireActual<TestRun>('../../../src/cli/lib/test-run');

const WORKERS = expect.stringMatching(/^--maxWorkers=\d+$/) as string;

describe('which tests run', () => {
  test('all that need no server', () => {
    expect(planRun(['--json'])).toEqual({
      mode: 'plain',
      projects: ['unit', 'api', 'browser', 'ops'],
      jestArgs: ['--selectProjects', 'unit', 'api', 'browser', 'ops', WORKERS, '--json'],
    });
  });

  test('on PostgreSQL those that touch a database', () => {
    expect(planRun(['--postgres']).jestArgs).toEqual([
      ...['--selectProjects', 'api', 'ops', WORKERS],
      expect.stringMatching(/^--testPathIgnorePatterns=/),
    ]);
  });

  test('a selection of one’s own is kept', () => {
    const plan = planRun(['--postgres', '--selectProjects', 'api', '--bail']);
    expect(plan).toMatchObject({
      projects: ['api'],
      jestArgs: [WORKERS, expect.any(String), '--selectProjects', 'api', '--bail'],
    });
    expect(planRun(['-i']).jestArgs).toEqual(['--selectProjects', 'unit', 'api', 'browser', 'ops', '-i']);
  });

  test('measurements run alone and one after the other', () => {
    expect(planRun(['--bench']).jestArgs).toEqual(['--selectProjects', 'bench', '--runInBand']);
  });
});
