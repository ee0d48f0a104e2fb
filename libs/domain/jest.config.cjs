/** Rules of law and of names: every branch is walked. */
module.exports = {
  displayName: 'domain',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '^@resguardo/([^/]+)/(.*)$': '<rootDir>/../$1/src/$2' },
  transform: {
    '\\.(ts|js|mjs)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  // temporal-polyfill and fast-check are published as ECMAScript modules only.
  transformIgnorePatterns: ['/node_modules/(?!(temporal-polyfill|temporal-utils|temporal-spec|fast-check|pure-rand)/)'],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageThreshold: { global: { branches: 100, functions: 100, lines: 100 } },
};
