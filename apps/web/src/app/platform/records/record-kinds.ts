/** How history and the choice between two versions speak of each kind of record; its labels are `field.<kind>.<field>`. */
interface KindWords {
  /** As the history names it. */
  readonly table: string;
  /** The verb of the permission under which such a record is made. */
  readonly madeBy: string;
  /** The values that need no label to be understood, in the order they are said; the other fields are only named. */
  readonly speaks: readonly string[];
  /** Fields whose value is a word of a list: the list's name in the word files. */
  readonly lists?: Readonly<Record<string, string>>;
}

export const recordKinds = {
  client: {
    table: 'client',
    madeBy: 'create',
    speaks: ['givenNames', 'surname1', 'surname2'],
    lists: { sex: 'sex', literacy: 'literacy' },
  },
  whereabouts: {
    table: 'whereabouts',
    madeBy: 'record',
    speaks: ['cityId', 'usState', 'setting', 'name', 'from'],
    lists: { setting: 'setting' },
  },
  consent: {
    table: 'consent',
    madeBy: 'record',
    speaks: ['purpose', 'answer', 'mode', 'until'],
    lists: {
      purpose: 'consentPurpose',
      answer: 'consentAnswer',
      mode: 'consentMode',
      capacity: 'consentCapacity',
      dataClasses: 'consentData',
    },
  },
  case: {
    table: 'case_file',
    madeBy: 'create',
    speaks: ['enrolledOn', 'entryPlace', 'returnPort', 'courtCode'],
    lists: {
      stage: 'stage',
      phaseOverride: 'phase',
      programPhase: 'phase',
      ntaBox: 'ntaBox',
      ntaDefects: 'ntaDefect',
    },
  },
  note: {
    table: 'note',
    madeBy: 'write',
    speaks: ['kind', 'privileged', 'at', 'text'],
    lists: { kind: 'noteKind' },
  },
  return: {
    table: 'return',
    madeBy: 'record',
    speaks: ['returnedOn', 'port', 'city'],
  },
  family: {
    table: 'family',
    madeBy: 'create',
    speaks: ['kind'],
    lists: { kind: 'familyKind' },
  },
  familyMember: {
    table: 'family_member',
    madeBy: 'create',
    speaks: ['role', 'sinceOn', 'untilOn'],
    lists: { role: 'familyRole' },
  },
  kinTie: {
    table: 'kin_tie',
    madeBy: 'create',
    speaks: ['kind', 'basis'],
    lists: { kind: 'tieOf', basis: 'tieBasis' },
  },
  hearing: {
    table: 'hearing',
    madeBy: 'schedule',
    speaks: ['kind', 'medium', 'state', 'on', 'courtTime'],
    lists: { kind: 'hearingKind', medium: 'hearingMedium', state: 'hearingState' },
  },
  user: { table: 'account', madeBy: 'create', speaks: ['name'], lists: { roles: 'role' } },
  organisation: { table: 'organisation', madeBy: 'create', speaks: ['name'] },
  representation: {
    table: 'representation',
    madeBy: 'record',
    speaks: ['kind', 'practitionerName', 'practitionerId', 'form', 'from'],
    lists: { kind: 'representationKind', practitionerKind: 'practitionerKind', form: 'appearanceForm' },
  },
  counselAttempt: {
    table: 'counsel_attempt',
    madeBy: 'record',
    speaks: ['at', 'place', 'port', 'purpose', 'allowed', 'refusedBy'],
    lists: {
      place: 'counselPlace',
      purpose: 'counselPurpose',
      allowed: 'counselAllowed',
      refusedBy: 'refusedBy',
      interpreterSource: 'interpreterSource',
      costCurrency: 'currency',
      consequence: 'consequence',
      consentToUse: 'telling',
    },
  },
} as const satisfies Record<string, KindWords>;

export type RecordKind = keyof typeof recordKinds;

export const wordsOf = (kind: RecordKind): KindWords => recordKinds[kind];

/** Undefined for a record that no screen tells of yet. */
export const kindOfTable = (table: string): RecordKind | undefined =>
  (Object.keys(recordKinds) as RecordKind[]).find((kind) => recordKinds[kind].table === table);
