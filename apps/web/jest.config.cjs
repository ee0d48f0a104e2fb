/** Components and platform of the web app, in jsdom, without zones. */
module.exports = {
  displayName: 'web',
  rootDir: '../..',
  roots: ['<rootDir>/apps/web/src', '<rootDir>/libs/ui/src'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'jsdom',
  moduleFileExtensions: ['ts', 'html', 'js', 'json', 'mjs'],
  setupFilesAfterEnv: ['<rootDir>/apps/web/src/test-setup.ts'],
  moduleNameMapper: {
    '^@resguardo/(domain|contract|ui|testing)/(.*)$': '<rootDir>/libs/$1/src/$2',
  },
  transform: {
    '^.+\\.(ts|js|mjs|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/apps/web/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: [
    'node_modules/(?!(.*\\.mjs$|temporal-polyfill|temporal-utils|@jsverse|@angular/common/locales/.*\\.js$))',
  ],
};
