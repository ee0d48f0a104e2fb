import { jest, runTool } from './parts.mjs';

// The same suites as `npm test`, told by RESGUARDO_DEEP to try many more cases: more generated examples, every pair of
// role and route, every fault. Takes as long as it takes, so not at every landing.
const env = { RESGUARDO_DEEP: '1' };
const suites = {
  domain: { config: 'libs/domain/jest.config.cjs', env },
  api: { config: 'test/jest.config.cjs', args: ['--selectProjects', 'api'], esModules: true, env },
  rules: { config: 'test/jest.config.cjs', args: ['--selectProjects', 'rules'], esModules: true, env },
  screens: { config: 'test/jest.config.cjs', args: ['--selectProjects', 'screens'], esModules: true, env },
  day: { config: 'test/jest.config.cjs', args: ['--selectProjects', 'day'], esModules: true, env },
};

const built = await runTool('node', ['tools/build.mjs']);
if (!built.ok) throw new Error(built.said);
let failed = 0;
for (const [name, suite] of Object.entries(suites)) {
  const start = Date.now();
  const result = await jest({ ...suite, patienceMs: 6 * 3_600_000 });
  failed += result.failed;
  console.log(
    `${name.padEnd(8)} ${((Date.now() - start) / 1000).toFixed(1)} s  ${result.passed} passed, ${result.failed} failed`,
  );
  if (result.said) console.log(result.said);
}
process.exitCode = failed === 0 ? 0 : 1;
