import {
  endedBy,
  representationOn,
  representationProblems,
  standsOn,
  type RepresentationFacts,
} from './representation-rules';

const appearance: RepresentationFacts = {
  kind: 'ofRecord',
  practitionerId: null,
  practitionerName: 'Ofelia Barrientos',
  practitionerKind: 'attorney',
  form: 'EOIR-28',
  filedOn: '2026-11-20',
  from: '2026-11-20',
  to: null,
  accreditationExpiresOn: null,
};
const problems = (facts: Partial<RepresentationFacts>) =>
  representationProblems({ ...appearance, ...facts }, '2026-11-25').map(({ path, code }) => `${path}: ${code}`);

describe('a representation', () => {
  test.each<[string, Partial<RepresentationFacts>]>([
    ['of record at court', {}],
    ['of record at the Board', { form: 'EOIR-27' }],
    ['limited to a paper at court', { kind: 'limited', form: 'EOIR-61' }],
    ['limited to a paper at the Board', { kind: 'limited', form: 'EOIR-60' }],
    ['counsel at the fear interview', { kind: 'fearInterviewCounsel', form: 'G-28' }],
    ['a consultation', { kind: 'consult', form: null, filedOn: null }],
    ['a withdrawal, with the form that it ended', { kind: 'withdrawn' }],
    ['nobody', { kind: 'none', form: null, filedOn: null, practitionerName: null, practitionerKind: null }],
    ['of record, and nobody asked for the form', { form: null, filedOn: null }],
    ['a student of law under supervision', { practitionerKind: 'lawStudent' }],
    ['somebody with full accreditation', { practitionerKind: 'accreditedFull', accreditationExpiresOn: '2026-11-20' }],
    [
      'somebody with partial accreditation before DHS',
      { kind: 'fearInterviewCounsel', form: 'G-28', practitionerKind: 'accreditedPartial' },
    ],
    ['a Mexican abogado who advises', { kind: 'consult', form: null, practitionerKind: 'mexicanAbogado' }],
    ['one that begins on a day to come', { from: '2026-12-01' }],
    ['one that ended on the day it began', { to: '2026-11-20' }],
  ])('that is %s would be refused', (_, facts) => {
    expect(problems(facts)).toEqual([]);
  });

  test.each<[string, Partial<RepresentationFacts>, string[]]>([
    ['a limited form for an appearance of record', { form: 'EOIR-61' }, ['form: formOfOtherKind']],
    ['a form of record for a limited appearance', { kind: 'limited' }, ['form: formOfOtherKind']],
    ['a form of DHS for the court', { form: 'G-28' }, ['form: formOfOtherKind']],
    ['a form for a consultation', { kind: 'consult' }, ['form: formOfOtherKind']],
    [
      'partial accreditation at court',
      { practitionerKind: 'accreditedPartial' },
      ['practitionerKind: partialNotAtCourt'],
    ],
    [
      'partial accreditation for one paper at court',
      { kind: 'limited', form: 'EOIR-61', practitionerKind: 'accreditedPartial' },
      ['practitionerKind: partialNotAtCourt'],
    ],
    ['a Mexican abogado at court', { practitionerKind: 'mexicanAbogado' }, ['practitionerKind: abogadoNotAtCourt']],
    [
      'an accreditation that ran out the day before',
      { practitionerKind: 'accreditedFull', accreditationExpiresOn: '2026-11-19' },
      ['accreditationExpiresOn: accreditationExpired'],
    ],
    [
      'an accreditation that ran out before an unfiled appearance began',
      { form: null, filedOn: null, accreditationExpiresOn: '2026-11-19' },
      ['accreditationExpiresOn: accreditationExpired'],
    ],
    [
      'a colleague and a name',
      { practitionerId: '0f3b2a1c-1111-4222-8333-44445555aaaa' },
      ['practitionerName: onePractitioner'],
    ],
    [
      'nobody, and a name',
      { kind: 'none', form: null, practitionerId: 'x', practitionerName: null },
      ['practitionerId: nobodyRepresents'],
    ],
    ['nobody, and an outsider', { kind: 'none', form: null }, ['practitionerName: nobodyRepresents']],
    ['a year typed wrong', { from: '1206-11-20' }, ['from: yearUnlikely']],
    ['a year too far', { from: '2062-11-20' }, ['from: yearUnlikely']],
    ['a form that will be filed', { filedOn: '2026-11-26' }, ['filedOn: dayInFuture']],
    ['a form filed long ago', { filedOn: '1026-11-20' }, ['filedOn: yearUnlikely']],
    ['an end before the beginning', { to: '2026-11-19' }, ['to: untilBeforeFrom']],
  ])('with %s would be kept', (_, facts, faults) => {
    expect(problems(facts)).toEqual(faults);
  });

  test('that ended, or a consultation, would be refused because the accreditation ran out since', () => {
    expect(problems({ from: '2019-03-01', filedOn: '2019-03-01', accreditationExpiresOn: '2020-01-01' })).toEqual([]);
    expect(problems({ kind: 'consult', form: null, accreditationExpiresOn: '2020-01-01' })).toEqual([]);
  });
});

const row = (kind: RepresentationFacts['kind'], from: string, to: string | null = null) => ({ kind, from, to });

describe('who stands for somebody on a day', () => {
  test('would leave out the first or the last day', () => {
    const span = row('ofRecord', '2026-03-01', '2026-03-31');
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => standsOn(day, span))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('would count a limited appearance as of record', () => {
    const limited = row('limited', '2026-01-01');
    const interview = row('fearInterviewCounsel', '2026-02-01');
    const talk = row('consult', '2025-01-01', '2025-01-01');
    expect(representationOn('2026-03-01', [limited, interview, talk])).toEqual({
      ofRecord: [],
      besides: [interview, limited],
      nobodySince: null,
    });
  });

  test('would name the earlier lawyer first, or forget a second one', () => {
    const first = row('ofRecord', '2025-01-01');
    const second = row('ofRecord', '2026-01-01');
    expect(representationOn('2026-03-01', [first, second])).toEqual({
      ofRecord: [second, first],
      besides: [],
      nobodySince: null,
    });
  });

  test('would not say since when there is nobody', () => {
    const left = row('ofRecord', '2025-01-01', '2025-12-31');
    const earlier = row('ofRecord', '2024-01-01', '2024-06-30');
    const toCome = row('ofRecord', '2026-06-01', '2026-07-01');
    const none = row('none', '2024-09-01');
    const day = '2026-03-01';
    expect(representationOn(day, [left, earlier, toCome, none]).nobodySince).toBe('2026-01-01');
    expect(representationOn(day, [row('none', '2025-05-01'), none, row('none', '2026-05-01')]).nobodySince).toBe(
      '2024-09-01',
    );
    expect(representationOn(day, [row('withdrawn', '2026-02-01')]).nobodySince).toBe('2026-02-01');
    expect(representationOn(day, []).nobodySince).toBe(null);
  });
});

describe('a withdrawal', () => {
  const by = (
    practitionerName: string | null,
    kind: RepresentationFacts['kind'],
    from: string,
    to: string | null = null,
  ) => ({
    ...row(kind, from, to),
    practitionerId: null,
    practitionerName,
  });

  test('would leave the appearance standing, or end another person’s', () => {
    const said = by('Barrientos', 'withdrawn', '2026-03-01');
    expect(endedBy(said, by('Barrientos', 'ofRecord', '2026-01-01'))).toBe('2026-02-28');
    expect(endedBy(said, by('Barrientos', 'ofRecord', '2026-03-01'))).toBe('2026-03-01');
    expect(endedBy(said, by('Somoza', 'ofRecord', '2026-01-01'))).toBe(undefined);
    expect(endedBy(said, { ...by(null, 'ofRecord', '2026-01-01'), practitionerId: 'Barrientos' })).toBe('2026-02-28');
    expect(endedBy(by(null, 'none', '2026-03-01'), by('Somoza', 'consult', '2026-01-01'))).toBe('2026-02-28');
  });

  test('would end what had ended, what says nothing, or anything at all when it is none', () => {
    const said = by(null, 'none', '2026-03-01');
    expect(endedBy(said, by('Somoza', 'ofRecord', '2025-01-01', '2025-06-01'))).toBe(undefined);
    expect(endedBy(said, by(null, 'none', '2025-01-01'))).toBe(undefined);
    expect(endedBy(said, by('Somoza', 'withdrawn', '2025-01-01'))).toBe(undefined);
    expect(endedBy(by('Somoza', 'ofRecord', '2026-03-01'), by('Somoza', 'limited', '2025-01-01'))).toBe(undefined);
  });
});
