// Run with NODE_OPTIONS=--experimental-vm-modules: some packages come as ES modules only.
const { libraries, swcToCommonJs } = require('../../tools/jest-common.cjs');

module.exports = {
  displayName: 'contract',
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironment: 'node',
  transform: swcToCommonJs,
  moduleNameMapper: libraries,
};
