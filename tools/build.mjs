import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build, buildMigrations, root } from './build-api.mjs';
import { alone } from './lock.mjs';

// Builds the API and the web app into dist/, each only when something it is made of has changed; `build.mjs api` or
// `build.mjs web` builds one of them.
const pack = promisify(brotliCompress);
const wantedApps = process.argv.slice(2);
const shared = ['package-lock.json', 'tsconfig.base.json', 'libs/domain/src', 'libs/contract/src'];

await alone('build', async () => {
  await when(
    'apps/api/main.js',
    ['apps/api/src', 'migrations', 'seeds', 'package.json', 'tools/build-api.mjs', ...shared],
    async () => {
      await rm(join(root, 'dist/apps/api'), { recursive: true, force: true });
      await Promise.all([
        build('apps/api/src/main.ts', 'dist/apps/api/main.js'),
        buildMigrations('dist/apps/api/migrations'),
      ]);
      await writeFile(join(root, 'dist/apps/api/package.json'), '{"type":"module"}\n');
    },
  );
  await when('apps/web/browser/index.html', ['apps/web', 'libs/ui/src', 'tools/build.mjs', ...shared], async () => {
    const nx = spawnSync('nx', ['build', 'web', '--outputStyle=static'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    });
    const said = `${nx.stdout ?? ''}${nx.stderr ?? ''}${nx.error?.message ?? ''}`;
    if (nx.status !== 0 || /warning/i.test(said)) console.log(said);
    if (nx.status !== 0) process.exit(1);
    await packTexts(join(root, 'dist/apps/web/browser'));
  });
});

/** A copy of each text file, packed as well as Brotli can: once here, not at somebody's first page. */
async function packTexts(directory) {
  const files = (await readdir(directory)).filter((file) => /\.(js|css|svg|json|webmanifest)$/.test(file));
  await Promise.all(
    files.map(async (file) =>
      writeFile(join(directory, `${file}.br`), await pack(await readFile(join(directory, file)))),
    ),
  );
}

async function when(product, sources, make) {
  const [, app] = product.split('/');
  if (wantedApps.length > 0 && !wantedApps.includes(app)) return;
  const record = join(root, 'dist/built', product.replaceAll('/', '-'));
  const wanted = await fingerprint(sources);
  const made = await readFile(record, 'utf8').catch(() => undefined);
  if (made === wanted && existsSync(join(root, 'dist', product))) return;
  const start = Date.now();
  console.log(`Building ${app} …`);
  await make();
  await mkdir(join(root, 'dist/built'), { recursive: true });
  await writeFile(record, wanted);
  console.log(`  built in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

async function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesIn(source)) hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

async function filesIn(source) {
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (!entries) return [source];
  const files = entries.filter((entry) => entry.isFile() && !/\.spec\.ts$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
}
