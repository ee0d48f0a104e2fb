import { isSecondPerson, keepsTheKeys, letInBy, needsSecondPerson, type Vouchers } from './grant-rules';

const nobody: Vouchers = new Map();
const director = { id: 'dora', roles: ['director'] as const };
const asked = { askedBy: 'ana', accountId: 'ana', roles: ['attorney'] as const };

describe('a case role', () => {
  test('could be given to oneself alone', () => {
    expect(needsSecondPerson(asked, nobody)).toBe(true);
    expect(needsSecondPerson({ ...asked, roles: ['administrator', 'director'] }, nobody)).toBe(true);
  });

  test('could be given to oneself through an account that one made, or that such an account made', () => {
    const through = { ...asked, askedBy: 'fake' };
    expect(needsSecondPerson(through, new Map([['fake', 'ana']]))).toBe(true);
    expect(
      needsSecondPerson(
        through,
        new Map([
          ['fake', 'fake2'],
          ['fake2', 'ana'],
        ]),
      ),
    ).toBe(true);
  });

  test('would wait though another person gives it, or though it opens no case', () => {
    expect(needsSecondPerson({ ...asked, askedBy: 'ben' }, new Map([['ben', 'cleo']]))).toBe(false);
    expect(needsSecondPerson({ ...asked, roles: ['administrator'] }, nobody)).toBe(false);
    expect(needsSecondPerson({ ...asked, roles: [] }, nobody)).toBe(false);
  });
});

describe('a second person', () => {
  test('could be one who asked, one who gains, or one who may not decide', () => {
    expect(isSecondPerson(director, asked, nobody)).toBe(true);
    expect(isSecondPerson({ id: 'cleo', roles: ['administrator'] }, asked, nobody)).toBe(true);
    expect(isSecondPerson({ id: 'ana', roles: ['administrator'] }, asked, nobody)).toBe(false);
    expect(isSecondPerson(director, { askedBy: 'ana', accountId: 'dora' }, nobody)).toBe(false);
    expect(isSecondPerson({ id: 'eve', roles: ['attorney', 'intake'] }, asked, nobody)).toBe(false);
  });

  test('could be an account that whoever asks or gains has made lately', () => {
    expect(isSecondPerson(director, asked, new Map([['dora', 'ana']]))).toBe(false);
    expect(isSecondPerson(director, { askedBy: 'ben', accountId: 'ana' }, new Map([['dora', 'ben']]))).toBe(false);
    expect(isSecondPerson(director, asked, new Map([['dora', 'cleo']]))).toBe(true);
  });
});

test('who let in whom would be followed for ever when two let in each other', () => {
  const ring: Vouchers = new Map([
    ['ana', 'ben'],
    ['ben', 'ana'],
  ]);
  expect(letInBy('ana', 'cleo', ring)).toBe(false);
  expect(letInBy('ana', 'ben', ring)).toBe(true);
});

test('an organisation could be left to an administrator who leaves, has left or has never come', () => {
  const last = { roles: ['administrator'] as const, active: true, endsOn: null, hasPassword: true };
  expect(keepsTheKeys(last)).toBe(true);
  expect(keepsTheKeys({ ...last, roles: ['director'] })).toBe(false);
  expect(keepsTheKeys({ ...last, active: false })).toBe(false);
  expect(keepsTheKeys({ ...last, endsOn: '2026-12-24' })).toBe(false);
  expect(keepsTheKeys({ ...last, hasPassword: false })).toBe(false);
});
