import type { NewClientInput } from '@resguardo/contract/clients';
import type { Chance } from './chance';
import { aNumber, contactsOf, languagesOf } from './fictional';
import { nationalityOf, type InventedName, type People } from './people';

export type PlannedClient = NewClientInput & { id: string };

export interface Somebody {
  readonly id: string;
  readonly people: People;
  readonly sex: 'female' | 'male';
  readonly name: InventedName;
  readonly birthYear: number;
  /** For the A-number; null: nobody has seen it yet. */
  readonly serial: number | null;
  /** Mexican area code of the city where the person waits. */
  readonly area?: string;
  /** A child is reached through a parent. */
  readonly contacts?: NewClientInput['contacts'];
}

/** What an intake worker would have written of this person, with the gaps that real files have. */
export function clientOf(chance: Chance, who: Somebody): PlannedClient {
  const { surname1, surname2, givenNames } = who.name;
  const asOnNta = [givenNames, surname1, surname2].filter((part) => part !== null).join(' ');
  return {
    id: who.id,
    givenNames,
    surname1,
    surname2,
    preferredName: chance.happens(0.08) ? (givenNames.split(' ').at(-1) ?? null) : null,
    nameOnNta: chance.happens(0.5) ? misspelled(chance, asOnNta) : null,
    nameOnId: chance.happens(0.3) ? asOnNta : null,
    birth: birthOf(chance, who.birthYear),
    sex: chance.happens(0.05) ? null : chance.happens(0.02) ? 'unknown' : who.sex,
    nationality: chance.happens(0.05) ? null : chance.happens(0.03) ? 'unknown' : nationalityOf(who.people),
    languages: chance.happens(0.1) ? [] : languagesOf(chance, who.people),
    aNumbers: who.serial === null ? [] : [{ value: aNumber(who.serial), lead: true }],
    contacts: who.contacts ?? contactsOf(chance, who.area),
  };
}

/** Whole mostly; the month or the year alone; "nobody knows"; not asked. */
function birthOf(chance: Chance, year: number): PlannedClient['birth'] {
  const month = chance.int(1, 12);
  const known = chance.weighted({ day: 76, month: 8, year: 8, unknown: 4, notAsked: 4 });
  if (known === 'notAsked') return null;
  if (known === 'unknown') return 'unknown';
  if (known === 'year') return { year };
  return known === 'month' ? { year, month } : { year, month, day: chance.int(1, 28) };
}

/** Papers made at the border drop accents, the second surname or a letter. */
function misspelled(chance: Chance, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase();
  const words = plain.split(' ');
  const damage = chance.weighted({ none: 5, cut: 3, letter: 2 });
  if (damage === 'cut' && words.length > 2) return words.slice(0, -1).join(' ');
  return damage === 'letter' ? plain.replace(/Z(?=\b)/, 'S') : plain;
}
