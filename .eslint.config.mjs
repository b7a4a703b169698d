import tseslint from 'typescript-eslint';

/** What a rule of the field may not know: the framework, the web, the database, the disk. */
const OUTSIDE_WORLD = [
  { group: ['@strapi/*', 'koa', 'koa-*', '@koa/*'], message: 'domain/ knows nothing of Strapi or HTTP' },
  { group: ['knex', 'pg', 'better-sqlite3'], message: 'domain/ knows no database' },
  {
    group: ['node:fs*', 'fs*', 'node:http*', 'http*', 'node:net', 'net', 'node:child_process'],
    message: 'domain/ does no input or output',
  },
  {
    group: ['**/server/**', '**/admin/**', '**/cli/**', '**/api/**'],
    message: 'domain/ imports domain/ only',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'types/generated/', 'public/', '.cache/', '.tmp/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: OUTSIDE_WORLD }],
      'no-restricted-globals': ['error', 'strapi', 'fetch', 'process'],
    },
  },
  {
    files: ['src/shared/**/*.ts', 'src/shared/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/plugins/**'], message: 'shared/ imports no plugin' }] },
      ],
    },
  },
  {
    files: ['src/shared/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [...OUTSIDE_WORLD, { group: ['**/plugins/**'], message: 'shared/ imports no plugin' }] },
      ],
    },
  },
  { files: ['src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
