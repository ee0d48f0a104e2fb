import { askedFields, completenessOf, type AskedField } from './completeness';

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
