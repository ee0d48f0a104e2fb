import { askedFields, caseCompletenessOf, completenessOf, type AskedField } from './completeness';

const nothing = Object.fromEntries(askedFields.map((field) => [field, null])) as Record<AskedField, unknown>;

describe('completeness of a file', () => {
  test('an empty list or an empty text would count as asked', () => {
    const { asked, total, missing } = completenessOf({
      ...nothing,
      contacts: [],
      languages: [],
      givenNames: '',
      sex: undefined,
    });
    expect(asked).toBe(0);
    expect(missing).toEqual([...askedFields]);
    expect(total).toBe(askedFields.length);
  });

  test('"unknown" and "none" are answers and would be asked again', () => {
    const { asked, missing, unknown } = completenessOf({
      ...nothing,
      birth: 'unknown',
      contacts: 'none',
      sex: 'female',
    });
    expect(asked).toBe(3);
    expect(unknown).toEqual(['birth']);
    expect(missing).not.toContain('contacts');
  });
});

describe('completeness of a case file', () => {
  const everything = completenessOf({ ...nothing, ...Object.fromEntries(askedFields.map((field) => [field, 'x'])) });
  const facts = {
    case: { enrolledOn: '2019-10-02', entryPlace: 'Near Sasabe', returnPort: 'nogales', courtCode: 'ELP' },
    whereabouts: [{}],
    consents: [{ purpose: 'representation' }],
  };

  test('would be whole while entry, place or permission were never asked', () => {
    const lacking = { case: { ...facts.case, entryPlace: null, courtCode: 'unknown' }, whereabouts: [], consents: [] };
    const { asked, total, ...rest } = caseCompletenessOf(everything, lacking);
    expect([asked, total]).toEqual([askedFields.length + 3, askedFields.length + 6]);
    expect(rest).toMatchObject({
      missingOfCase: ['entryPlace'],
      unknownOfCase: ['courtCode'],
      missingBeside: ['whereabouts', 'consents'],
    });
  });

  test('would never be whole, or hide what lacks of the person', () => {
    const { asked, total } = caseCompletenessOf(everything, facts);
    expect(asked).toBe(total);
    const lacking = caseCompletenessOf(completenessOf(nothing), facts);
    expect([lacking.asked, lacking.missing.length]).toEqual([6, askedFields.length]);
  });

  test('would take a permission for another purpose for the one to defend the case', () => {
    const { missingBeside } = caseCompletenessOf(everything, { ...facts, consents: [{ purpose: 'press' }] });
    expect(missingBeside).toEqual(['consents']);
  });

  test('would tell a reader who may not know that no permission was asked', () => {
    const { asked, total, missingBeside } = caseCompletenessOf(everything, { ...facts, consents: null });
    expect([total, missingBeside]).toEqual([askedFields.length + 5, []]);
    expect(asked).toBe(total);
  });
});
