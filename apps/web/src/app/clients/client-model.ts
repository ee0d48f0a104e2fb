import { NewClient, type Client } from '@resguardo/contract/clients';
import type { contactKinds, contactOwners, languageLevels } from '@resguardo/domain/vocabulary';
import { readablePhone } from '@resguardo/ui/phone-words';
import { boxesOf, type Boxes } from '../platform/problems/boxes';

export interface ContactRow {
  kind: (typeof contactKinds)[number];
  value: string;
  owner: (typeof contactOwners)[number] | null;
  safeToText: boolean | null;
  safeHours: string;
  codeWord: string;
  lastWorkedOn: string;
  note: string;
}

/** A client as the form holds it. */
export type ClientModel = Boxes<Omit<NewClient, 'id' | 'nationality' | 'languages' | 'contacts'>> & {
  nationality: string | null;
  languages: { iso6393: string | null; level: (typeof languageLevels)[number] | null; variety: string }[];
  /** Asked, and there is no way to reach the person: the contract's `contacts: "none"`. */
  unreachable: boolean;
  contacts: ContactRow[];
  /** How much Spanish, asked apart of those who speak another language best: the contract's language `spa`. */
  spanish: (typeof languageLevels)[number] | null;
};

export const newContact = (): ContactRow => ({
  kind: 'phone',
  value: '',
  owner: null,
  safeToText: null,
  safeHours: '',
  codeWord: '',
  lastWorkedOn: '',
  note: '',
});
export const newLanguage = (): ClientModel['languages'][number] => ({ iso6393: null, level: null, variety: '' });

export const blankClient = (): ClientModel => ({
  ...boxesOf(NewClient),
  nationality: null,
  languages: [newLanguage()],
  aNumbers: [{ value: '', lead: true }],
  unreachable: false,
  contacts: [newContact()],
  spanish: null,
});

export function modelOf(client: Client): ClientModel {
  const contacts = client.contacts === 'none' ? [] : client.contacts;
  return {
    ...boxesOf(NewClient, client),
    nationality: client.nationality,
    languages: client.languages.map((spoken) => ({ ...spoken, variety: spoken.variety ?? '' })),
    unreachable: client.contacts === 'none',
    contacts: contacts.map((contact) => ({
      ...contact,
      value: readablePhone(contact.value),
      safeHours: contact.safeHours ?? '',
      codeWord: contact.codeWord ?? '',
      lastWorkedOn: contact.lastWorkedOn ?? '',
      note: contact.note ?? '',
    })),
    spanish: null,
  };
}

/** Is Spanish a question of its own: another language is spoken best, and Spanish is not in a row already? */
export const asksSpanish = ({ languages }: Pick<ClientModel, 'languages'>): boolean =>
  languages.some(({ iso6393 }) => iso6393 !== null) && !languages.some(({ iso6393 }) => iso6393 === 'spa');

/** The model with the contract's `contacts` and `languages`; blanks are still in it, `asForm` takes them out. */
export function withContacts({ unreachable, spanish, ...client }: ClientModel) {
  const asked = spanish !== null && asksSpanish(client) ? [{ ...newLanguage(), iso6393: 'spa', level: spanish }] : [];
  return {
    ...client,
    languages: [...client.languages, ...asked],
    contacts: unreachable ? ('none' as const) : client.contacts,
  };
}

/** What a typed search says about a name, to be checked: the last word is a surname, of four the last two. */
export function namesFrom(typed: string): Pick<ClientModel, 'givenNames' | 'surname1' | 'surname2'> {
  const words = typed
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}'’ʼ.-]+$/u.test(word));
  const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);
  const surnames = words.length >= 4 ? 2 : words.length >= 2 ? 1 : 0;
  const [given, last] = [words.slice(0, words.length - surnames), words.slice(words.length - surnames)];
  return {
    givenNames: given.map(capital).join(' '),
    surname1: capital(last[0] ?? ''),
    surname2: capital(last[1] ?? ''),
  };
}
