import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './build-api.mjs';
import { check, checks } from './parts.mjs';

const typed = [
  'libs/domain/tsconfig.json',
  'libs/contract/tsconfig.json',
  'apps/api/tsconfig.json',
  'test/tsconfig.json',
  'apps/web/tsconfig.spec.json',
];
const cache = 'node_modules/.cache/resguardo';

export const format = () => check('prettier', 'prettier', ['--check', '--log-level=warn', '--cache', '.']);

/** Every program and, through the Angular compiler, every template. */
export async function types() {
  await mkdir(join(root, cache), { recursive: true });
  const incremental = (config) => [
    '--incremental',
    '--tsBuildInfoFile',
    join(root, cache, `${config.replaceAll('/', '-')}.tsbuildinfo`),
  ];
  const templates = ['ngc', 'ngc', ['-p', 'apps/web/tsconfig.app.json', '--noEmit']];
  const programs = typed
    .filter((config) => existsSync(join(root, config)))
    .map((config) => [`tsc ${config}`, 'tsc', ['-p', config, '--noEmit', '--pretty', 'false', ...incremental(config)]]);
  return checks([templates, ...programs]);
}

export const lint = () =>
  check('eslint', 'eslint', ['.', '--max-warnings=0', '--cache', '--cache-location', `${cache}/eslint`]);

export const unused = () => check('knip', 'knip', ['--no-progress', '--treat-config-hints-as-errors']);
