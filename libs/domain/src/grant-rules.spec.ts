import { isSecondPerson, keepsTheKeys, letInBy, needsSecondPerson, type Vouchers } from './grant-rules';

const nobody: Vouchers = new Map();
/** Each account with whoever let it in lately. */
const letIn = (vouchers: Record<string, readonly string[]>): Vouchers => new Map(Object.entries(vouchers));
const director = { id: 'dora', roles: ['director'] as const };
const asked = { askedBy: 'ana', accountId: 'ana', roles: ['attorney'] as const };

describe('a case role', () => {
  test('could be given to oneself alone', () => {
    expect(needsSecondPerson(asked, nobody)).toBe(true);
    expect(needsSecondPerson({ ...asked, roles: ['administrator', 'director'] }, nobody)).toBe(true);
  });

  test('could be given to oneself through an account that one made, or that such an account made', () => {
    const through = { ...asked, askedBy: 'fake' };
    expect(needsSecondPerson(through, letIn({ fake: ['ana'] }))).toBe(true);
    expect(needsSecondPerson(through, letIn({ fake: ['fake2'], fake2: ['ana'] }))).toBe(true);
  });

  test('could be given to oneself through an account whose link somebody else has renewed since', () => {
    const through = { ...asked, askedBy: 'fake' };
    expect(needsSecondPerson(through, letIn({ fake: ['ana', 'fake2'], fake2: ['fake'] }))).toBe(true);
    expect(needsSecondPerson(through, letIn({ fake: ['fake2', 'ana'] }))).toBe(true);
  });

  test('would wait though another person gives it, or though it opens no case', () => {
    expect(needsSecondPerson({ ...asked, askedBy: 'ben' }, letIn({ ben: ['cleo'] }))).toBe(false);
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
    expect(isSecondPerson(director, asked, letIn({ dora: ['ana'] }))).toBe(false);
    expect(isSecondPerson(director, { askedBy: 'ben', accountId: 'ana' }, letIn({ dora: ['ben'] }))).toBe(false);
    expect(isSecondPerson(director, { askedBy: 'ben', accountId: 'ana' }, letIn({ dora: ['ana'] }))).toBe(false);
    expect(isSecondPerson(director, asked, letIn({ dora: ['cleo'] }))).toBe(true);
  });

  test('could be such an account after another one of theirs has renewed its link, or that of the account between', () => {
    expect(isSecondPerson(director, asked, letIn({ dora: ['ana', 'fake'] }))).toBe(false);
    expect(isSecondPerson(director, asked, letIn({ dora: ['fake'], fake: ['ana', 'dora'] }))).toBe(false);
  });

  test('could be whoever has let in the one that asks, or the one that gains, and asks through them', () => {
    const between = { askedBy: 'ben', accountId: 'eve' };
    expect(isSecondPerson(director, between, letIn({ ben: ['dora'] }))).toBe(false);
    expect(isSecondPerson(director, between, letIn({ ben: ['fake'], fake: ['dora'] }))).toBe(false);
    expect(isSecondPerson(director, between, letIn({ eve: ['dora'] }))).toBe(false);
    expect(isSecondPerson(director, asked, letIn({ ana: ['dora'] }))).toBe(false);
  });

  test('could be in the hands of a third one who let in both', () => {
    const between = { askedBy: 'ben', accountId: 'eve' };
    expect(isSecondPerson(director, between, letIn({ ben: ['cleo'], dora: ['cleo'] }))).toBe(false);
    expect(isSecondPerson(director, between, letIn({ eve: ['cleo'], dora: ['fake'], fake: ['cleo'] }))).toBe(false);
  });

  test('would be nobody, though whoever asks has let in the one that gains and nobody lately let in the director', () => {
    expect(isSecondPerson(director, { askedBy: 'ben', accountId: 'eve' }, letIn({ eve: ['ben'], ben: ['cleo'] }))).toBe(
      true,
    );
  });
});

test('who let in whom would be followed for ever when two let in each other', () => {
  const ring = letIn({ ana: ['ben'], ben: ['ana'] });
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
