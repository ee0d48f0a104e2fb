import { runTool, jest, sum } from './parts.mjs';
import { staticChecks } from './static-checks.mjs';

// Everything that must hold at every landing. `TEST_PARTS=unit,api npm test` runs some of it.
// Each suite runs in the world's most eastern zone and what tells time runs again in the most western, so that a day
// taken from the machine's clock or zone comes out wrong on one of them.
const east = { TZ: 'Pacific/Kiritimati' };
const west = { TZ: 'Etc/GMT+12' };
const tellsTime = ['zone', 'clock', 'date', 'day', 'deadline', 'hearings', 'birth', 'evening', 'time'].join('|');

const suite = (project, more) => ({
  config: 'test/jest.config.cjs',
  args: ['--selectProjects', project],
  esModules: true,
  ...more,
});
const unit = [
  { config: 'libs/domain/jest.config.cjs', args: ['--coverage', '--coverageReporters=text'] },
  { config: 'libs/contract/jest.config.cjs', esModules: true },
  { config: 'apps/web/jest.config.cjs' },
  { config: 'apps/api/jest.config.cjs', esModules: true },
];

const parts = {
  static: staticChecks,
  unit: () => oneByOne(unit.map((project) => ({ ...project, env: east }))),
  api: () => jest(suite('api', { env: east })),
  rules: () => jest(suite('rules', { env: east })),
  journeys: async () => {
    const built = await runTool('node', ['tools/build.mjs']);
    if (!built.ok) return { passed: 0, failed: 1, said: built.said };
    return jest(suite('journeys'));
  },
  'other zone': () =>
    oneByOne([
      { config: 'libs/domain/jest.config.cjs', env: west },
      suite('api', { args: ['--selectProjects', 'api', '--testPathPatterns', tellsTime], env: west }),
    ]),
};

async function oneByOne(projects) {
  const results = [];
  for (const project of projects) results.push(await jest(project));
  return sum(results);
}

const wanted = process.env.TEST_PARTS?.split(',').map((name) => name.trim());
const unknown = wanted?.filter((name) => !(name in parts)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

const results = [];
for (const [name, run] of Object.entries(parts)) {
  if (wanted && !wanted.includes(name)) continue;
  process.stdout.write(`${name.padEnd(12)} `);
  const start = Date.now();
  const result = await run().catch((error) => ({ passed: 0, failed: 1, said: error.stack }));
  results.push(result);
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6);
  console.log(
    `${seconds} s  ${String(result.passed).padStart(5)} passed${result.failed ? `, ${String(result.failed)} failed` : ''}`,
  );
  if (result.said) console.log(result.said);
}
const { passed, failed } = sum(results);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
