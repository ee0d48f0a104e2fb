import { fieldsToChoose, joinedFields, listsTooLong } from './join-records';

const nothing = {
  givenNames: null,
  surname1: null,
  surname2: null,
  preferredName: null,
  nameOnNta: null,
  nameOnId: null,
  birth: null,
  sex: null,
  nationality: null,
  literacy: null,
  aliases: [] as string[],
  languages: [] as { iso6393: string; level: string | null; variety: string | null }[],
  aNumbers: [] as { value: string; lead: boolean }[],
  contacts: [] as { kind: string; value: string; note?: string }[] | 'none',
};
const record = (facts: object): typeof nothing => ({ ...nothing, ...facts });
const join = (kept: object, duplicate: object, take: Parameters<typeof joinedFields>[2] = []) =>
  joinedFields(record(kept), record(duplicate), take);

describe('what a record becomes when a duplicate is joined to it', () => {
  it.each([
    ['two empty ones', {}, {}, {}],
    ['an answer to what was not asked', {}, { sex: 'female' }, { sex: 'female' }],
    ['“unknown” to what was not asked', {}, { sex: 'unknown' }, { sex: 'unknown' }],
    ['a known answer to an unknown one', { sex: 'unknown' }, { sex: 'male' }, { sex: 'male' }],
    ['an unknown answer to a known one', { sex: 'male' }, { sex: 'unknown' }, {}],
    ['nothing to an answer', { sex: 'male' }, {}, {}],
    ['another answer', { sex: 'male' }, { sex: 'female' }, {}],
    ['a date of birth', {}, { birth: { year: 1990, month: 5 } }, { birth: { year: 1990, month: 5 } }],
    [
      'the same date, its parts in another order',
      { birth: { year: 1990, month: 5 } },
      { birth: { month: 5, year: 1990 } },
      {},
    ],
  ])('would lose or change something: %s', (_name, kept, duplicate, becomes) => {
    expect(join(kept, duplicate)).toEqual(becomes);
  });

  it('would take what nobody chose, or take nothing where nothing is known', () => {
    expect(join({ sex: 'male' }, { sex: 'female' }, ['sex'])).toEqual({ sex: 'female' });
    expect(join({ sex: 'male' }, { sex: 'unknown' }, ['sex'])).toEqual({});
    expect(join({ sex: 'male' }, {}, ['sex'])).toEqual({});
  });

  it('would no longer be found by the name that is not kept', () => {
    const kept = { givenNames: 'María José', surname1: 'Quintanilla', aliases: ['Majo'] };
    const duplicate = { givenNames: 'Maria', surname1: 'Quintanilla', surname2: 'Pérez', aliases: ['MAJO', 'Pepa'] };
    expect(join(kept, duplicate)).toEqual({
      surname2: 'Pérez',
      aliases: ['Majo', 'María José Quintanilla', 'Pepa', 'Maria Quintanilla Pérez'],
    });
    expect(join(kept, duplicate, ['givenNames'])).toEqual({
      givenNames: 'Maria',
      surname2: 'Pérez',
      aliases: ['Majo', 'María José Quintanilla', 'Pepa'],
    });
    expect(join({ givenNames: 'Ana' }, { givenNames: 'ANA' })).toEqual({});
    const long = join({ givenNames: 'Ana' }, { givenNames: 'b'.repeat(150), surname1: 'c'.repeat(150) });
    expect(long.aliases).toEqual(['Ana', `${'b'.repeat(150)} ${'c'.repeat(49)}`]);
  });

  it('would lose a language, or how well it is spoken', () => {
    const language = (iso6393: string, level: string | null, variety: string | null = null) => ({
      iso6393,
      level,
      variety,
    });
    expect(
      join(
        { languages: [language('mam', null, 'Todos Santos'), language('spa', 'some'), language('knj', 'well')] },
        { languages: [language('spa', 'well'), language('mam', 'well', 'Ixtahuacán'), language('quc', null)] },
      ),
    ).toEqual({
      languages: [
        language('mam', 'well', 'Todos Santos'),
        language('spa', 'some'),
        language('knj', 'well'),
        language('quc', null),
      ],
    });
  });

  it('would have two leading A-numbers, none where one had one, or one number twice', () => {
    const number = (value: string, lead: boolean) => ({ value, lead });
    expect(join({ aNumbers: [number('1', true)] }, { aNumbers: [number('1', false), number('2', true)] })).toEqual({
      aNumbers: [number('1', true), number('2', false)],
    });
    expect(join({ aNumbers: [number('1', false)] }, { aNumbers: [number('1', true)] })).toEqual({
      aNumbers: [number('1', true)],
    });
    expect(join({ aNumbers: [number('1', false)] }, { aNumbers: [number('2', true)] })).toEqual({
      aNumbers: [number('1', false), number('2', true)],
    });
  });

  it('would lose a way to reach the person', () => {
    const phone = (value: string, note?: string) => ({ kind: 'phone', value, note });
    expect(join({ contacts: 'none' }, { contacts: [phone('1')] })).toEqual({ contacts: [phone('1')] });
    expect(join({ contacts: [phone('1')] }, { contacts: 'none' })).toEqual({});
    expect(join({ contacts: [] }, { contacts: 'none' })).toEqual({ contacts: 'none' });
    expect(join({ contacts: 'none' }, { contacts: [] })).toEqual({});
    expect(
      join(
        { contacts: [phone('1', 'mother')] },
        { contacts: [phone('1', 'neighbour'), phone('2'), { kind: 'whatsapp', value: '1' }] },
      ),
    ).toEqual({ contacts: [phone('1', 'mother'), phone('2'), { kind: 'whatsapp', value: '1' }] });
  });

  it('would hold more than a record can', () => {
    const numbers = (from: number) => [0, 1, 2].map((n) => ({ value: String(from + n), lead: false }));
    expect(listsTooLong(join({ aNumbers: numbers(0) }, { aNumbers: numbers(3) }))).toEqual(['aNumbers']);
    expect(listsTooLong(join({ aNumbers: numbers(0) }, { aNumbers: numbers(1) }))).toEqual([]);
    expect(listsTooLong({ contacts: 'none' })).toEqual([]);
  });
});

describe('what somebody has to choose', () => {
  it('would leave out a difference, or ask where one side knows nothing', () => {
    const kept = record({
      sex: 'male',
      nationality: 'HND',
      birth: { year: 1990 },
      literacy: 'unknown',
      givenNames: 'Ana',
    });
    const duplicate = record({ sex: 'female', nationality: 'HND', birth: { year: 1991 }, literacy: 'well' });
    expect(fieldsToChoose(kept, duplicate)).toEqual(['birth', 'sex']);
  });
});
