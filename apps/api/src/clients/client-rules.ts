import type { Client } from '@resguardo/contract/clients';
import { hasName } from '@resguardo/contract/clients';
import { isMaskedANumber, maskANumber, parseANumber } from '@resguardo/domain/a-number';
import type { NamedPerson } from '@resguardo/domain/names';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { refusedByRule, type Fault } from '../platform/problems';
import { languagesByIso, nationalitiesByAlpha3 } from '../reference/reference-data';

type Checked = Pick<Client, 'birth' | 'nationality' | 'languages' | 'aNumbers' | 'contacts'> &
  Parameters<typeof hasName>[0];

/**
 * What is written, made canonical and checked against the rules: A-numbers as `A` and nine digits, telephones E.164.
 * `known` are the A-numbers on file: a masked one that comes back stands for its own. Throws 422 with every fault.
 */
export function checkedClient<T extends Checked>(client: T, today: string, known: readonly string[] = []): T {
  const faults: Fault[] = [];
  if (!hasName(client)) faults.push({ path: 'givenNames', code: 'nameMissing' });
  if (client.birth && client.birth !== 'unknown' && startOf(client.birth) > today)
    faults.push({ path: 'birth', code: 'bornInFuture' });
  if (client.nationality && client.nationality !== 'unknown' && !nationalitiesByAlpha3.has(client.nationality)) {
    faults.push({ path: 'nationality', code: 'countryCode' });
  }
  client.languages.forEach((language, index) => {
    if (!languagesByIso.has(language.iso6393))
      faults.push({ path: `languages.${String(index)}.iso6393`, code: 'languageCode' });
  });
  const aNumbers = checkedANumbers(client.aNumbers, known, faults);
  const contacts =
    client.contacts === 'none'
      ? client.contacts
      : client.contacts.map((contact, index) => checkedContact(contact, index, faults));
  if (faults.length > 0) throw refusedByRule(faults);
  return { ...client, aNumbers, contacts };
}

function checkedANumbers(written: Client['aNumbers'], known: readonly string[], faults: Fault[]): Client['aNumbers'] {
  const numbers = written.map((number, index) => {
    if (!isMaskedANumber(number.value)) return { ...number, value: parseANumber(number.value) };
    const meant = known.filter((value) => maskANumber(value) === number.value);
    if (meant.length !== 1) faults.push({ path: `aNumbers.${String(index)}.value`, code: 'aNumberMasked' });
    return { ...number, value: meant[0] ?? number.value };
  });
  numbers.forEach((number, index) => {
    if (numbers.findIndex((other) => other.value === number.value) < index) {
      faults.push({ path: `aNumbers.${String(index)}.value`, code: 'aNumberTwice' });
    }
  });
  if (numbers.filter((number) => number.lead).length > 1) faults.push({ path: 'aNumbers', code: 'oneLead' });
  return numbers;
}

type Contact = Exclude<Client['contacts'], 'none'>[number];

function checkedContact(contact: Contact, index: number, faults: Fault[]): Contact {
  const path = `contacts.${String(index)}.value`;
  if (contact.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.value))
    faults.push({ path, code: 'email' });
  if (contact.kind !== 'phone' && contact.kind !== 'whatsapp') return contact;
  const number = e164(contact.value);
  if (number === undefined) faults.push({ path, code: 'phone' });
  return { ...contact, value: number ?? contact.value };
}

/**
 * E.164, or undefined when it is no telephone number. Mexico's old forms are mended: the 1 of +521, and 01, 044, 045.
 * Lengths are checked, ranges are not: fictional and new ranges are numbers too.
 */
export function e164(written: string): string | undefined {
  const mended = written
    .replace(/^\s*\+?52[\s.-]*1[\s.-]*(?=(?:\D*\d){10}\D*$)/, '+52 ')
    .replace(/^\s*(?:01|044|045)[\s.-]*(?=(?:\D*\d){10}\D*$)/, '+52 ');
  const number = parsePhoneNumberFromString(mended, 'MX');
  return number?.isPossible() === true ? number.number : undefined;
}

function startOf(birth: { year: number; month?: number; day?: number }): string {
  const two = (value = 1) => String(value).padStart(2, '0');
  return `${String(birth.year)}-${two(birth.month)}-${two(birth.day)}`;
}

/** The part of a client that search and duplicate checks read. */
export function namedPerson(
  client: Pick<Client, 'givenNames' | 'surname1' | 'surname2' | 'birth' | 'aNumbers' | 'contacts'> & Partial<Client>,
): NamedPerson {
  return {
    givenNames: client.givenNames,
    surname1: client.surname1,
    surname2: client.surname2,
    preferredName: client.preferredName ?? null,
    nameOnNta: client.nameOnNta ?? null,
    nameOnId: client.nameOnId ?? null,
    aliases: client.aliases ?? [],
    birth: client.birth,
    aNumbers: client.aNumbers.map((number) => number.value),
    phones:
      client.contacts === 'none'
        ? []
        : client.contacts
            .filter((contact) => contact.kind === 'phone' || contact.kind === 'whatsapp')
            .map((contact) => contact.value),
  };
}
