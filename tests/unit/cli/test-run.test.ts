interface TestRun {
  planRun(args: string[]): { mode: string; projects: string[]; jestArgs: string[] };
}

const { planRun } = jest.requireActual<TestRun>('../../../src/cli/lib/test-run');

describe('which tests run', () => {
  test('all that need no server', () => {
    expect(planRun(['--json'])).toEqual({
      mode: 'plain',
      projects: ['unit', 'api', 'browser', 'ops'],
      jestArgs: ['--selectProjects', 'unit', 'api', 'browser', 'ops', '--json'],
    });
  });

  test('on PostgreSQL those that touch a database', () => {
    expect(planRun(['--postgres']).jestArgs).toEqual(['--selectProjects', 'api', 'ops']);
  });

  test('a selection of one’s own is kept', () => {
    const plan = planRun(['--postgres', '--selectProjects', 'api', '--bail']);
    expect(plan).toMatchObject({ projects: ['api'], jestArgs: ['--selectProjects', 'api', '--bail'] });
  });

  test('measurements run alone and one after the other', () => {
    expect(planRun(['--bench']).jestArgs).toEqual(['--selectProjects', 'bench', '--runInBand']);
  });
});
