import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import * as esbuild from 'esbuild';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Bundles one TypeScript entry of this repository into one ES module for our Node; packages stay in node_modules.
 * Files with decorators go through swc, because NestJS and TypeORM read the types that only swc writes beside them.
 */
export async function build(entry, outfile, options = {}) {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    tsconfig: join(root, 'tsconfig.base.json'),
    metafile: true,
    plugins: [libraries, decorators],
    ...options,
  });
  return Object.keys(result.metafile.inputs);
}

/** Each migration stays a file of its own: the runner reads the order from their names. */
export async function buildMigrations(outdir) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['migrations/*.ts'],
    outdir,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** `@resguardo/domain/names` is a folder of ours, not a package. */
const libraries = {
  name: 'libraries',
  setup(on) {
    on.onResolve({ filter: /^@resguardo\// }, ({ path }) => {
      const [, library, file] = /^@resguardo\/([^/]+)\/(.+)$/.exec(path) ?? [];
      return { path: join(root, 'libs', library, 'src', `${file}.ts`) };
    });
  },
};

const decorators = {
  name: 'decorators',
  setup(on) {
    on.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (path.includes('node_modules') || !/^\s*@\w+\(/m.test(source)) return undefined;
      const { code } = await transform(source, {
        filename: relative(root, path),
        swcrc: false,
        configFile: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2024',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      });
      return { contents: code, loader: 'js', resolveDir: dirname(path) };
    });
  },
};
