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
  note: string;
}

/** A client as the form holds it. */
export type ClientModel = Boxes<Omit<NewClient, 'id' | 'nationality' | 'languages' | 'contacts'>> & {
  nationality: string | null;
  languages: { iso6393: string | null; level: (typeof languageLevels)[number] | null; variety: string }[];
  /** Asked, and there is no way to reach the person: the contract's `contacts: "none"`. */
  unreachable: boolean;
  contacts: ContactRow[];
};

export const newContact = (): ContactRow => ({
  kind: 'phone',
  value: '',
  owner: null,
  safeToText: null,
  safeHours: '',
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
      note: contact.note ?? '',
    })),
  };
}

/** The model with the contract's `contacts`; blanks are still in it, `asForm` takes them out. */
export function withContacts({ unreachable, ...client }: ClientModel) {
  return { ...client, contacts: unreachable ? ('none' as const) : client.contacts };
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
