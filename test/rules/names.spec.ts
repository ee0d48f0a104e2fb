import { isCode, isTest, read, withoutComments, writtenFiles } from './source-files';

const files = writtenFiles();
const code = files.filter(isCode);
/** These name what is forbidden, to forbid it. */
const keepers = /^(test\/rules\/|tools\/house-lint\.mjs$|eslint\.config\.mjs$)/;

/** Lines of code, apart from those that keep the rules, where `pattern` stands: `path:line text`. */
const linesWith = (pattern: RegExp, paths: readonly string[], strip = true): string[] =>
  paths
    .filter((path) => !keepers.test(path))
    .flatMap((path) =>
      (strip ? withoutComments(read(path)) : read(path))
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${path}:${String(index + 1)} ${line.trim().slice(0, 120)}`] : [],
        ),
    );

const bans: Record<string, RegExp> = {
  'a field named twice': /\b(class|interface|type)\s+\w+Dto\b/,
  'an enum': /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w/,
  'a knot': /\bforwardRef\b/,
  'a parent that knows its children': /@OneToMany\b/,
  'an interface with an I': /\binterface\s+I[A-Z][a-z]/,
  'a type that is given up': /\bas any\b|@ts-ignore|@ts-nocheck|@ts-expect-error/,
  'a rule that is switched off for a file': /eslint-disable(?!-next-line|-line)/,
};

describe('the source', () => {
  it('was looked at', () => {
    expect(code.length).toBeGreaterThan(150);
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'apps/api/src/main.ts',
        'apps/web/src/main.ts',
        'libs/domain/src/access.ts',
      ]),
    );
  });

  it.each(Object.entries(bans))('holds %s', (_name, pattern) => {
    expect(linesWith(pattern, code, !pattern.source.includes('eslint'))).toEqual([]);
  });

  it('would be searched in vain: a ban that does not find what it bans', () => {
    const offences = [
      'export class HearingDto {',
      'export const enum Kind {',
      'forwardRef(() => A)',
      '  @OneToMany(() => A)',
      'interface ICase {',
      'x as any',
      '/* eslint-disable */',
    ];
    expect(Object.values(bans).map((pattern, index) => pattern.test(offences[index] ?? ''))).toEqual(
      offences.map(() => true),
    );
    expect(withoutComments('a /* b */ c // d\nhttps://e')).toBe('a  c \nhttps://e');
  });

  it('has a file too long to read at once', () => {
    const long = files
      .filter((path) => /\.(ts|mjs|cjs|html|scss)$/.test(path) && !isTest(path) && !path.startsWith('migrations/'))
      .map((path) => [path, read(path).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  it('has a file whose name says nothing, or is not in small letters and hyphens', () => {
    expect(
      code.filter(
        (path) =>
          /(util|helper|manager|common|misc)s?\b/i.test(path.split('/').at(-1) ?? '') && !path.startsWith('tools/'),
      ),
    ).toEqual([]);
    expect(
      code.map((path) => path.split('/').at(-1) ?? '').filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)),
    ).toEqual([]);
  });

  it('leaves a note to finish it later', () => {
    expect(linesWith(new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`), code, false)).toEqual([]);
  });

  it('tells where it was written', () => {
    const places = new RegExp(`["'\`(\\s=](/work|/home|/root|/Users)/|[A-Z]:\\\\\\\\Users|file:///[a-z]`);
    expect('see /' + 'work/main').toMatch(places);
    expect(
      linesWith(
        places,
        files
          .filter((path) => isCode(path) || /\.(md|json|html|scss|yml|yaml|sh)$/.test(path) || path === '.ci/run')
          .filter((path) => path !== 'package-lock.json'),
        false,
      ),
    ).toEqual([]);
  });

  it('names the sealed column outside the vault', () => {
    const doors = /^apps\/api\/src\/(platform\/(vault|auth|audit)\/|drafts\/drafts\.service\.ts$)/;
    const named = linesWith(
      /\.sealed\b|\bsealed\s*[:,]|['"`][^'"`]*\bsealed\b(?![(-])/,
      code.filter((path) => path.startsWith('apps/api/src/') && !isTest(path) && !doors.test(path)),
    );
    expect(named).toEqual([]);
  });

  it('reads the clock past Clock', () => {
    const now = /\bDate\.now\(\)|\bnew Date\(\)|Temporal\.Now\b/;
    const allowed = /^apps\/api\/src\/(main\.ts$|platform\/(clock\.ts$|database\/|auth\/))/;
    expect(
      linesWith(
        now,
        code.filter(
          (path) => /^(apps\/api|libs\/(domain|contract))\/src\//.test(path) && !isTest(path) && !allowed.test(path),
        ),
      ),
    ).toEqual([]);
  });
});

describe('a test', () => {
  const specs = code.filter((path) => path.endsWith('.spec.ts'));
  const titles = (path: string) =>
    [...read(path).matchAll(/\b(?:it|test)(?:\.each(?:\([^]*?\)|`[^`]*`))?\(\s*(['"`])([^]*?)\1\s*,/g)].map(
      ([, , title]) => title ?? '',
    );

  it('file holds none', () => {
    expect(specs.length).toBeGreaterThan(20);
    expect(specs.filter((path) => titles(path).length === 0 && !/\bit\.each|\bit\(/.test(read(path)))).toEqual([]);
  });

  it('says what should be rather than what would go wrong, or says nothing', () => {
    const empty = /^(works|ok|test|should\b.*|.*should be defined.*|happy path)$/i;
    expect(
      specs
        .filter((path) => !keepers.test(path))
        .flatMap((path) =>
          titles(path)
            .filter((title) => empty.test(title) || (title.length < 12 && !/[%$]/.test(title)))
            .map((title) => `${path}: ${title}`),
        ),
    ).toEqual([]);
  });

  it('has the name of another in its file', () => {
    const twice = specs.flatMap((path) => {
      const all = titles(path);
      return all
        .filter((title, index) => all.indexOf(title) < index && !/%|\$/.test(title))
        .map((title) => `${path}: ${title}`);
    });
    expect(twice).toEqual([]);
  });

  it('asserts nothing but that something is there', () => {
    expect(linesWith(/\)\.(toBeDefined|toBeTruthy)\(\)/, specs)).toEqual([]);
  });
});

describe('the glossary', () => {
  it('explains a word twice, or reads a heading as a word', () => {
    const tables = [...read('docs/glossary.md').matchAll(/(?:^\|.*\n?)+/gm)].map(([table]) => table.trim().split('\n'));
    const words = tables.flatMap(([, , ...rows]) => rows.map((row) => /^\|\s*([^|,:]+?)\s*[|,:]/.exec(row)?.[1]));
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word, index) => words.indexOf(word) < index || word === 'Identifier')).toEqual([]);
  });
});
