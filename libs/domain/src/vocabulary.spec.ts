import * as acts from './access-acts';
import * as words from './vocabulary';
import * as counsel from './vocabulary-counsel';
import * as family from './vocabulary-family';

describe('a closed list', () => {
  it.each(
    Object.entries({ ...acts, ...words, ...counsel, ...family }).flatMap(([name, list]) =>
      Array.isArray(list) ? [[name, list] as const] : [],
    ),
  )('would name a word twice, or be empty: %s', (_name, list) => {
    expect(list.length).toBeGreaterThan(0);
    expect([...new Set(list)]).toEqual(list);
  });
});
