import { paperStatus, returnProblems } from './return-rules';

describe('a paper', () => {
  test.each([
    ['2026-11-23', 'expired'],
    ['2026-11-24', 'expiring'],
    ['2026-12-08', 'expiring'],
    ['2026-12-09', 'current'],
    [null, 'undated'],
  ] as const)('good until %s would be told on 24 November as something else than %s', (until, status) => {
    expect(paperStatus(until, '2026-11-24')).toBe(status);
  });
});

describe('a return', () => {
  const paper = { issuedOn: null, expiresOn: null };
  test.each([
    ['today', '2026-11-24', [paper], []],
    ['tomorrow', '2026-11-25', [], ['returnedOn: inFuture']],
    ['a year typed wrong', '2009-08-14', [], ['returnedOn: returnTooEarly']],
    ['with a paper that ends on its day', '2026-11-24', [{ issuedOn: '2026-11-24', expiresOn: '2026-11-24' }], []],
    [
      'with a paper that ends before it begins',
      '2026-11-24',
      [paper, { issuedOn: '2026-11-24', expiresOn: '2026-11-23' }],
      ['papers.1.expiresOn: expiresBeforeIssued'],
    ],
    [
      'with a paper of tomorrow',
      '2026-11-24',
      [{ issuedOn: '2026-11-25', expiresOn: null }],
      ['papers.0.issuedOn: inFuture'],
    ],
    ['with a paper of which only the end is known', '2026-11-24', [{ issuedOn: null, expiresOn: '2026-11-01' }], []],
  ])('%s would be kept wrongly, or refused', (_, returnedOn, papers, faults) => {
    const found = returnProblems({ returnedOn, papers }, '2026-11-24');
    expect(found.map(({ path, code }) => `${path}: ${code}`)).toEqual(faults);
  });
});
