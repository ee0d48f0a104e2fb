import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(__dirname, '../..');

const notOurs = new Set([
  'node_modules',
  'dist',
  'coverage',
  'tmp',
  'public',
  'reference',
  'vectors',
  '.git',
  '.nx',
  '.angular',
  '.data',
]);

/** Every file that somebody here wrote, by its path from the root, with `/`. */
export function writtenFiles(): string[] {
  const found = readdirSync(root, { recursive: false, withFileTypes: true });
  return found.flatMap((entry) => walk(entry.name, entry.isDirectory())).sort();
}

function walk(path: string, isDirectory: boolean): string[] {
  if (!isDirectory) return [path];
  const name = path.split('/').at(-1) ?? '';
  if (notOurs.has(name)) return [];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    walk(`${path}/${entry.name}`, entry.isDirectory()),
  );
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isCode = (path: string): boolean => /\.(ts|mts|cts|mjs|cjs|js)$/.test(path);
export const isTest = (path: string): boolean => /\.spec\.ts$|^test\/|^apps\/api\/test-support\/|test-setup/.test(path);

/** Without comments: what the machine reads. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

export interface Import {
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
}

/** What each file imports; `planted` are files that exist in the question only. */
export function importsOf(paths: readonly string[], planted: Readonly<Record<string, string>> = {}): Import[] {
  const known = new Set([...paths, ...Object.keys(planted)]);
  return [...known].flatMap((from) => {
    const { importedFiles } = ts.preProcessFile(planted[from] ?? read(from), true, true);
    return importedFiles.map(({ fileName }) => ({ from, to: target(from, fileName, known) }));
  });
}

function target(from: string, said: string, known: ReadonlySet<string>): string {
  const [, library, file] = /^@resguardo\/([^/]+)\/(.+)$/.exec(said) ?? [];
  const base =
    library !== undefined
      ? `libs/${library}/src/${String(file)}`
      : said.startsWith('.')
        ? relative(root, resolve(root, dirname(from), said))
        : said;
  return [`${base}.ts`, `${base}/index.ts`, base].find((path) => known.has(path)) ?? base;
}

/** Rings of files that import each other, each told once. */
export function ringsIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const rings: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) rings.push(trail.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return rings;
}
