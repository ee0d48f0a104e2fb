import type { MessageKey } from '../platform/i18n/i18n';

const labels: Record<string, MessageKey> = {
  aliases: 'client.alias',
  aNumbers: 'client.aNumbers',
  'aNumbers.value': 'client.aNumber',
  contacts: 'client.reach',
  'contacts.value': 'client.contactValue',
  'contacts.kind': 'client.contactKind',
  'contacts.owner': 'client.contactOwner',
  'contacts.safeToText': 'client.safeToText',
  'contacts.safeHours': 'client.safeHours',
  'contacts.codeWord': 'client.codeWord',
  'contacts.lastWorkedOn': 'client.lastWorkedOn',
  'contacts.note': 'client.contactNote',
  languages: 'client.bestLanguage',
  'languages.iso6393': 'client.bestLanguage',
  'languages.level': 'client.languageLevel',
  'languages.variety': 'client.variety',
  givenNames: 'client.givenNames',
  surname1: 'client.surname1',
  surname2: 'client.surname2',
  preferredName: 'client.preferredName',
  nameOnNta: 'client.nameOnNta',
  nameOnId: 'client.nameOnId',
  sex: 'client.sex',
  nationality: 'client.nationality',
};

/** The label of a client's box, by its path in the contract. */
export const clientLabel = (path: string): MessageKey =>
  labels[path] ??
  (path.startsWith('birth') ? 'client.birth' : path === '' ? 'client.names' : (`field.client.${path}` as MessageKey));
