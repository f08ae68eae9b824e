import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const pureRooms = ['model', 'text', 'questions', 'scoring', 'geo', 'module', 'session', 'interop'];
const passItIn = 'A pure room has no clock and no chance: take the time or a seed as an argument.';

export default ts.config(
  {
    ignores: [
      'dist/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      'tests/records/',
      'src/messages/compiled/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // For every file alike: a change between files makes the project load anew each time.
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-undef': 'off', // TypeScript knows better.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    extends: [ts.configs.disableTypeChecked],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
      // svelte-check reads the types of views; these two rules see only half of them.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: passItIn,
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: passItIn },
        { selector: "CallExpression[callee.name='Date']", message: passItIn },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: passItIn,
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    // A test may trust what it has just built; if it is wrong, the test fails, as it should.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    rules: { 'no-undef': 'error' },
  },
);
