// NestJS 12 comes as ES modules only: run with NODE_OPTIONS=--experimental-vm-modules (tools/test.mjs sets it).
const { swcToCommonJs, libraries } = require('../../tools/jest-common.cjs');

module.exports = {
  displayName: 'api unit',
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironment: 'node',
  transform: swcToCommonJs,
  moduleNameMapper: libraries,
};
