import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, root } from './build-api.mjs';

// Runs one of our TypeScript programs: `node tools/run-ts.mjs bench/requests.ts --seconds 5`. The bundle lies inside
// the repository, because packages are found by walking up from the file that imports them.
const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error('Say which program to run: node tools/run-ts.mjs <file.ts> [arguments]');

const outfile = join(root, 'dist/run', `${basename(entry, '.ts')}-${String(process.pid)}.mjs`);
await build(entry, outfile);
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', async (code, signal) => {
  await Promise.all([outfile, `${outfile}.map`].map((file) => rm(file, { force: true })));
  process.exit(code ?? (signal ? 1 : 0));
});
