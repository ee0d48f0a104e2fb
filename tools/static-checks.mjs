import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './build-api.mjs';
import { checks } from './parts.mjs';

const typed = [
  'libs/domain/tsconfig.json',
  'libs/contract/tsconfig.json',
  'apps/api/tsconfig.json',
  'test/tsconfig.json',
  'apps/web/tsconfig.spec.json',
];
const cache = 'node_modules/.cache/resguardo';

/** Format, lint, every program and, through the Angular compiler, every template, unused code: two at a time, the longest first. */
export async function staticChecks() {
  await mkdir(join(root, cache), { recursive: true });
  const kept = (config) => [
    '--incremental',
    '--tsBuildInfoFile',
    join(root, cache, `${config.replaceAll('/', '-')}.tsbuildinfo`),
  ];
  const programs = typed
    .filter((config) => existsSync(join(root, config)))
    .map((config) => [`tsc ${config}`, 'tsc', ['-p', config, '--noEmit', '--pretty', 'false', ...kept(config)]]);
  return checks([
    ['eslint', 'eslint', ['.', '--max-warnings=0', '--cache', '--cache-location', `${cache}/eslint`]],
    ['ngc', 'ngc', ['-p', 'apps/web/tsconfig.app.json', '--noEmit']],
    ...programs,
    ['prettier', 'prettier', ['--check', '--log-level=warn', '--cache', '.']],
    ['knip', 'knip', ['--no-progress', '--treat-config-hints-as-errors']],
  ]);
}
