import { aRepresentation, anAttempt } from '@resguardo/testing/people';
import { randomUUID } from 'node:crypto';
import type { OpenApi } from '../app-routes';
import { newPerson, nextSecret } from './links';
import { folderNamed, referencesIn } from './references';
import type { Said } from './said';

/**
 * Whom a body speaks of: `said` are the words of the record aimed at, `own` are records within reach. `wrote`: words to be kept in the
 * record, when it is the person's own. `by`: the field in which another id will be put.
 */
export interface Aim {
  readonly said: Said;
  readonly wrote?: readonly string[];
  readonly by?: string;
  readonly own: Readonly<Record<string, string>> & Readonly<Record<'clients' | 'cases' | 'hearings', string>>;
  readonly email: string;
  readonly password: string;
}

type Body = Record<string, unknown>;

/** Bodies where the contract's example cannot be sent as it is, by the component's name in the OpenAPI document. */
export const bodies: Readonly<Record<string, (aim: Aim) => Body>> = {
  // What is asked for are the words of the person aimed at.
  ClientSearch: ({ said }) => ({ text: said.surname1, limit: 50 }),
  ClientMatch: ({ said }) => ({
    givenNames: said.givenNames,
    surname1: said.surname1,
    aNumbers: [{ value: said.aNumber }],
    contacts: [{ kind: 'phone', value: said.phone }],
  }),
  // Another record of the same person, as it was made.
  NewMerge: ({ own }) => ({ duplicateId: own['duplicates'] }),
  // The words of the person aimed at are kept in the record, to be looked for in what others are answered.
  NewRepresentation: ({ said }) => ({ ...aRepresentation({ practitionerName: null, scope: said.words[0] }) }),
  NewCounselAttempt: ({ said }) => ({ ...anAttempt({ reason: said.words[1], evidenceNote: said.words[2] }) }),
  NewFamily: ({ wrote, own }) => ({
    kind: 'familyUnit',
    note: wrote?.[0],
    members: [
      { clientId: own.clients, role: 'mother' },
      { person: { name: wrote?.[1], whereabouts: 'inUsCustody' }, role: 'child' },
    ],
  }),
  // Either a client or somebody not registered.
  NewFamilyMember: ({ wrote, by }) => ({
    role: 'sibling',
    ...(by === 'clientId' ? {} : { person: { name: wrote?.[2] } }),
  }),
  // Between two of one family: its client and a member who is not registered.
  NewKinTie: ({ own }) => ({ from: own.clients, to: own['members'] ?? randomUUID(), kind: 'sibling' }),
  // An address has one account.
  NewUser: () => newPerson(),
  // Each link opens once.
  AccessSecret: () => ({ secret: nextSecret() }),
  FirstPassword: () => ({ secret: nextSecret(), password: 'siete nubes sobre el cerro' }),
  Login: ({ email, password }) => ({ email, password }),
  // Never the language: answers are compared word for word.
  PreferencesChange: () => ({ colourScheme: 'dark' }),
};

/** A body that fits its schema and its rules: the first example of the contract, about records within reach. */
export function bodyOf(document: OpenApi, schema: string, aim: Aim): Body {
  const make = bodies[schema];
  if (make) return make(aim);
  const example = document.components.schemas[schema]?.example;
  if (!example) throw new Error(lacksExample(schema));
  const references = referencesIn(document, schema, '').map(({ field, folder }) => [field, folder] as const);
  const { id: _chosen, ...body } = aimed(example, { folders: new Map(references), own: aim.own }) as Body;
  return body;
}

export const lacksExample = (schema: string): string =>
  `${schema} has no example: give its schema in libs/contract one that its route takes, .meta({ id: '${schema}', examples: [{ … }] }).`;

interface Ids {
  readonly folders: ReadonlyMap<string, string>;
  readonly own: Aim['own'];
  /** What became of the example's ids, as one may be named twice. */
  readonly given?: Map<string, string | undefined>;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The example with ids of records within reach. A kind of which there is none is left out. */
function aimed(value: unknown, { folders, own, given = new Map() }: Ids, field = ''): unknown {
  if (typeof value === 'string' && uuid.test(value)) {
    if (!given.has(value))
      given.set(value, field === 'id' ? randomUUID() : own[folders.get(field) ?? folderNamed(field)]);
    return given.get(value);
  }
  if (Array.isArray(value)) return value.map((each: unknown) => aimed(each, { folders, own, given }, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, aimed(each, { folders, own, given }, name)]),
  );
}
