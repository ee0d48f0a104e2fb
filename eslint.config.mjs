import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrow, imports, named, syntax } from './tools/house-lint.mjs';

const projects = [
  'libs/domain/tsconfig.json',
  'libs/contract/tsconfig.json',
  'apps/api/tsconfig.json',
  'test/tsconfig.json',
  'apps/web/tsconfig.app.json',
  'apps/web/tsconfig.spec.json',
];
const specs = ['**/*.spec.ts', 'test/**/*.ts', 'apps/api/test-support/**/*.ts', 'apps/web/src/test-setup.ts'];
const screens = ['apps/web/**/*.ts', 'libs/ui/**/*.ts'];

export default defineConfig(
  globalIgnores([
    'dist',
    '.angular',
    '.nx',
    '.data',
    'coverage',
    'tmp',
    '**/public/**',
    'seeds/reference',
    'test/vectors',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250 }],
      'prefer-template': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Names are split into code points and rows into columns, on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      ...imports(),
      ...syntax(named.everywhere),
    },
  },

  // Arrows between libraries and apps, and inside the API: docs/adr and test/rules say the same.
  { files: ['libs/domain/src/**/*.ts'], ignores: specs, rules: imports(arrow.domain) },
  { files: ['libs/contract/src/**/*.ts'], ignores: specs, rules: imports(arrow.contract) },
  { files: ['libs/ui/src/**/*.ts'], ignores: specs, rules: imports(arrow.ui) },
  { files: ['libs/testing/src/**/*.ts'], rules: imports(arrow.testing) },
  { files: ['apps/web/src/**/*.ts'], ignores: specs, rules: imports(arrow.web) },
  { files: ['apps/api/src/**/*.ts'], ignores: specs, rules: imports(arrow.api, arrow.feature) },
  { files: ['apps/api/src/platform/*.ts'], ignores: specs, rules: imports(arrow.api, arrow.platform(1)) },
  { files: ['apps/api/src/platform/*/*.ts'], ignores: specs, rules: imports(arrow.api, arrow.platform(2)) },
  { files: ['apps/api/src/platform/*/*/*.ts'], ignores: specs, rules: imports(arrow.api, arrow.platform(3)) },

  { files: ['libs/contract/src/**/*.ts'], rules: syntax(named.everywhere, named.contract) },
  { files: screens, rules: syntax(named.everywhere, named.screens) },
  { files: ['apps/api/src/**/*.ts'], rules: syntax(named.everywhere, named.api, named.sql, named.sealedColumn) },
  {
    // The vault, and what seals things that belong to no client: staff, drafts.
    files: ['apps/api/src/platform/auth/**/*.ts', 'apps/api/src/drafts/drafts.service.ts'],
    rules: syntax(named.everywhere, named.api, named.sql),
  },
  {
    // These write SQL for any table, from the names in the entities.
    files: ['apps/api/src/platform/{vault,audit}/**/*.ts'],
    rules: syntax(named.everywhere, named.api),
  },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines': 'off' } },

  {
    files: screens,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: ['app', 'rg'], style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: ['app', 'rg'], style: 'camelCase' }],
    },
  },
  {
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/button-has-type': 'error',
      // Only in a dialog that has just opened, where focus has to go somewhere.
      '@angular-eslint/template/no-autofocus': 'off',
    },
  },

  {
    files: specs,
    rules: {
      // An answer's body is any until an expectation has looked at it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': 'off',
    },
  },
  { files: specs, rules: syntax(named.everywhere, named.tests) },

  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.base],
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
);
