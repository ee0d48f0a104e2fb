const { join } = require('node:path');
const { libraries, swcToCommonJs } = require('../tools/jest-common.cjs');

const support = join(__dirname, '../apps/api/test-support');
const common = {
  testEnvironment: 'node',
  transform: swcToCommonJs,
  moduleNameMapper: libraries,
};
const withDatabase = {
  setupFilesAfterEnv: [join(support, 'record-written.ts')],
  globalSetup: join(support, 'start-cluster.ts'),
  globalTeardown: join(support, 'stop-cluster.ts'),
};

const withBrowser = {
  globalSetup: join(__dirname, 'journeys/make-ready.ts'),
  globalTeardown: join(__dirname, 'journeys/clear-away.ts'),
};

// `jest -c test/jest.config.cjs --selectProjects api`, with NODE_OPTIONS=--experimental-vm-modules.
module.exports = {
  maxWorkers: 2,
  // Starting the whole application takes seconds on a busy machine.
  testTimeout: 60_000,
  projects: [
    { ...common, ...withDatabase, displayName: 'api', rootDir: join(__dirname, 'api') },
    { ...common, ...withDatabase, displayName: 'rules', rootDir: join(__dirname, 'rules') },
    { ...common, ...withBrowser, displayName: 'journeys', rootDir: join(__dirname, 'journeys') },
    // Every screen in both languages, both sizes, light and dark: `npm run deep` only.
    { ...common, ...withBrowser, displayName: 'screens', rootDir: join(__dirname, 'screens') },
    // Five minutes long: `npm run deep` only.
    { ...common, ...withDatabase, setupFilesAfterEnv: [], displayName: 'day', rootDir: join(__dirname, 'day') },
  ],
};
