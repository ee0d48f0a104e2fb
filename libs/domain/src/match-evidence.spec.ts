import { aNumberAgreement, birthAgreement, type ANumberAgreement, type BirthAgreement } from './match-evidence';
import type { NamedPerson } from './names';
import { addReason, type MatchReason } from './match-reasons';

const birth = (year: number, month?: number, day?: number): NamedPerson['birth'] => ({ year, month, day });

describe('two dates of birth', () => {
  test.each<[NamedPerson['birth'], NamedPerson['birth'], BirthAgreement]>([
    [birth(1983, 3, 24), birth(1983, 3, 24), 'same'],
    [birth(1983, 3, 4), birth(1983, 4, 3), 'swapped'],
    [birth(1983, 3, 24), birth(1984, 3, 24), 'yearOff'],
    [birth(1983, 3, 24), birth(1993, 3, 24), 'near'],
    [birth(1983, 3, 24), birth(1983, 3, 25), 'near'],
    [birth(1983, 3, 24), birth(1983, 4, 24), 'near'],
    [birth(1983, 3, 24), birth(1983, 4, 25), 'conflict'],
    [birth(1983, 3, 24), birth(1984, 3, 25), 'conflict'],
    [birth(1983, 3, 4), birth(1984, 4, 3), 'conflict'],
    [birth(1983), birth(1983, 3, 24), 'year'],
    [birth(1983, 1, 1), birth(1983, 3, 24), 'year'],
    [birth(1983, 1, 1), birth(1983, 1, 1), 'year'],
    [birth(1983, 3), birth(1983, 3, 24), 'year'],
    [birth(1983, 3, 24), birth(1983, 4), 'conflict'],
    [birth(1984), birth(1983, 3, 24), 'conflict'],
    [birth(1983, 1, 24), birth(1983, 3, 24), 'near'],
    [null, birth(1983), 'unknown'],
    [birth(1983), undefined, 'unknown'],
    ['unknown', birth(1983), 'unknown'],
    [birth(1983), 'unknown', 'unknown'],
  ])('%j and %j would be more or less than they are', (a, b, agreement) => {
    expect(birthAgreement(a, b)).toBe(agreement);
    expect(birthAgreement(b, a)).toBe(agreement);
  });
});

describe('the A-numbers of two records', () => {
  test.each<[string[], string[], ANumberAgreement]>([
    [[], ['A000012417'], 'unknown'],
    [['A000012417'], [], 'unknown'],
    [['A000099999', 'A000012417'], ['A000012417'], 'same'],
    [['A000012417'], ['A000052417'], 'near'],
    [['A000012417'], ['A000021417'], 'near'],
    [['A000012417'], ['A000012418'], 'conflict'],
    [['A000012417'], ['A000042419'], 'conflict'],
    [['A000012417'], ['A000034417'], 'conflict'],
    [['A000012417'], ['A000031417'], 'conflict'],
    [['A000012417'], ['A000098765'], 'conflict'],
  ])('%j and %j would be more or less than they are', (a, b, agreement) => {
    expect(aNumberAgreement(a, b)).toBe(agreement);
    expect(aNumberAgreement(b, a)).toBe(agreement);
  });
});

test('a reason would be given twice, or lose its words', () => {
  const reasons: MatchReason[] = [];
  for (const text of ['Rosa', 'Rosa', 'López', undefined]) addReason(reasons, 'sameWords', text);
  for (let twice = 0; twice < 2; twice++) addReason(reasons, 'phone');
  expect(reasons).toEqual([{ kind: 'sameWords', text: 'Rosa López' }, { kind: 'phone' }]);
});
