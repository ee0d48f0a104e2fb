import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import enFirst from './en.first.json';
import enRest from './en.json';
import esFirst from './es.first.json';
import esRest from './es.json';

const source = join(__dirname, '..');
const routes = readFileSync(join(source, 'app/app.routes.ts'), 'utf8');
/** What stands in the routes before `allWords` guards all that follows, but for pages that wait for it themselves: sign-in, the frame, Today and the picture. */
const begin = routes
  .slice(0, routes.indexOf('canActivate: [allWords, withLists]'))
  .replace(/\{[^{}]*\ballWords\b[^{}]*\}/g, '');
const entries = [...begin.matchAll(/import\('(\.[^']+)'\)/g)].map(([, path]) =>
  join(source, 'app', `${String(path)}.ts`),
);

/** The text of a file, of its template, and of all it imports from the app at once; a part fetched later is not among them. */
function textsFrom(file: string, seen: Map<string, string>): void {
  if (seen.has(file) || !existsSync(file) || file.endsWith('app.routes.ts')) return;
  const text = readFileSync(file, 'utf8');
  const templates = [...text.matchAll(/templateUrl: '([^']+)'/g)].map(([, path]) =>
    readFileSync(join(dirname(file), String(path)), 'utf8'),
  );
  seen.set(file, [text, ...templates].join('\n'));
  for (const [, path] of text.matchAll(/^import (?!type )[^;]*? from '(\.[^']+)';/gms))
    textsFrom(join(dirname(file), `${String(path)}.ts`), seen);
}

const seen = new Map<string, string>();
for (const file of [join(source, 'main.ts'), join(source, 'app/shell/password-again.ts'), ...entries])
  textsFrom(file, seen);
const texts = [begin, ...seen.values()].join('\n');
/** `picture.rule.` before a word that only the running page knows. */
const prefixes = [...texts.matchAll(/[`'"]((?:[a-zA-Z]+\.)+)(?:\$\{|')/g)].map(([, prefix]) => String(prefix));

/** A key that the first pages may ask for: written out, counted, or put together from a list's name and a word of that list. */
const mayBeAskedFor = (key: string): boolean =>
  texts.includes(`'${key}'`) ||
  texts.includes(`'${key.replace(/\.(one|other)$/, '')}'`) ||
  prefixes.some((prefix) => key.startsWith(prefix));

describe('the words of the first pages', () => {
  it('are read from where one begins', () => {
    const names = [...seen.keys()].map((file) => file.slice(source.length + 1));
    for (const file of ['sign-in/sign-in-page', 'today/today-page', 'reports/picture-page', 'shell/top-bar'])
      expect(names).toContain(`app/${file}.ts`);
    expect(names).not.toContain('app/hearings/hearings-tab.ts');
  });

  it('are in the small tables, so that no page shows a key', () => {
    expect(Object.keys(enRest).filter(mayBeAskedFor)).toEqual([]);
  });

  it('are the only ones there: what is of another page would be weight at the first load', () => {
    expect(Object.keys(enFirst).filter((key) => !mayBeAskedFor(key))).toEqual([]);
  });

  it('stand in one table of a language only', () => {
    expect(Object.keys(enFirst).filter((key) => key in enRest)).toEqual([]);
    expect(Object.keys(esFirst).filter((key) => key in esRest)).toEqual([]);
    expect(Object.keys(esFirst).sort()).toEqual(Object.keys(enFirst).sort());
  });
});
