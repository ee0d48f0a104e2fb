import { OnePassTranspiler } from './provide-i18n';

describe('filling names into a sentence', () => {
  const transpiler = new OnePassTranspiler();

  it('does not look again at what was filled in: a name may hold braces', () => {
    expect(transpiler.transpile({ value: 'called {name}', params: { name: '{name} {code}' } })).toBe(
      'called {name} {code}',
    );
  });

  it('leaves a name alone that it was not given', () => {
    expect(transpiler.transpile({ value: '{n} of {total}', params: { n: 0 } })).toBe('0 of {total}');
  });
});
