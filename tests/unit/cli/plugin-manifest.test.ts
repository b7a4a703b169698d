interface Manifest {
  name: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional: boolean }>;
  exports: Record<string, unknown>;
}
interface Imports {
  server: string[];
  admin: string[] | null;
}

const { pluginManifest } = jest.requireActual<{ pluginManifest(input: object): Manifest }>(
  '../../../src/cli/lib/plugin-manifest',
);

const manifestOf = (imports: Imports) =>
  pluginManifest({
    name: 'tags',
    plugin: { version: '1.2.3', strapi: { kind: 'plugin', name: 'tags', displayName: 'Tags' } },
    project: {
      engines: { node: '>=20' },
      dependencies: { zod: '4.4.3', '@strapi/strapi': '5.54.0', '@strapi/design-system': '^2.0.0' },
    },
    strapi: { dependencies: { '@strapi/utils': '5.54.0' }, peerDependencies: { react: '^17 || ^18' } },
    imports,
  });

describe('the package.json of a packed plugin', () => {
  test('asks for what the server imports, in the version of the project', () => {
    const { name, dependencies } = manifestOf({ server: ['@strapi/utils', 'zod'], admin: null });
    expect(name).toBe('strapi-plugin-tags');
    expect(dependencies).toEqual({ zod: '4.4.3' });
  });

  test('leaves to the application what Strapi brings, and never installs a second copy of it', () => {
    const { peerDependencies, peerDependenciesMeta } = manifestOf({
      server: ['@strapi/utils'],
      admin: ['@strapi/design-system', '@strapi/strapi', 'react'],
    });
    expect(peerDependencies).toEqual({
      '@strapi/design-system': '^2.0.0',
      '@strapi/strapi': '^5.0.0',
      '@strapi/utils': '^5.0.0',
      react: '^17 || ^18',
    });
    expect(peerDependenciesMeta).toEqual({
      '@strapi/design-system': { optional: true },
      '@strapi/utils': { optional: true },
    });
  });

  test('has a part for the panel only if the plugin has one', () => {
    expect(Object.keys(manifestOf({ server: [], admin: [] }).exports)).toContain('./strapi-admin');
    const { exports, peerDependencies } = manifestOf({ server: [], admin: null });
    expect(Object.keys(exports)).toEqual(['./strapi-server', './package.json']);
    expect(peerDependencies).toEqual({ '@strapi/strapi': '^5.0.0' });
  });

  test('refuses a package that the project does not declare', () => {
    expect(() => manifestOf({ server: ['left-pad'], admin: null })).toThrow(/left-pad/);
  });
});
