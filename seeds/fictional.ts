import type { NewClientInput } from '@resguardo/contract/clients';
import type { Chance } from './chance';
import type { People } from './people';

/** Numbers that belong to nobody, and languages as likely as among the people they stand for. */

/** `A000-0xx-xxx`: DHS has given out no number below these. `serial` from 1 to 99,999. */
export const aNumber = (serial: number): string => {
  const digits = String(serial % 100_000 || 1).padStart(9, '0');
  return `A${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
};

const mexicanAreas = ['664', '686', '656', '631', '878', '867', '868'] as const;
const usAreas = ['619', '915', '956', '210', '305', '713', '202'] as const;

/** No Mexican subscriber number begins with 000. */
export const mexicanPhone = (chance: Chance, area: string = chance.pick(mexicanAreas)): string =>
  `+52${area}000${String(chance.int(1000, 9999)).padStart(4, '0')}`;

/** 555-0100 to 555-0199 are kept for fiction in every US area. */
export const usPhone = (chance: Chance): string =>
  `+1${chance.pick(usAreas)}55501${String(chance.int(0, 99)).padStart(2, '0')}`;

type Contact = Exclude<NonNullable<NewClientInput['contacts']>, 'none'>[number];

export function contactsOf(chance: Chance, area?: string): Contact[] {
  const own: Contact = {
    kind: chance.happens(0.6) ? 'whatsapp' : 'phone',
    value: mexicanPhone(chance, area),
    owner: chance.happens(0.8) ? 'self' : 'shelter',
    safeToText: chance.happens(0.7) ? true : chance.happens(0.5) ? false : null,
  };
  if (!chance.happens(0.25)) return [own];
  return [
    own,
    { kind: 'phone', value: usPhone(chance), owner: 'relative', safeToText: chance.happens(0.5) ? true : null },
  ];
}

type Language = NonNullable<NewClientInput['languages']>[number];

const spanish = (level: Language['level']): Language => ({ iso6393: 'spa', level });

const mayan = { mam: 30, quc: 25, kek: 20, kjb: 12, ixl: 8, cac: 5 } as const;
const towns: Readonly<Record<keyof typeof mayan, string | null>> = {
  mam: 'Todos Santos Cuchumatán',
  quc: 'Momostenango',
  kek: null,
  kjb: 'Santa Eulalia',
  ixl: 'Nebaj',
  cac: 'San Mateo Ixtatán',
};

/** Best language first. */
export function languagesOf(chance: Chance, people: People): Language[] {
  if (people === 'GTM-maya') {
    const iso6393 = chance.weighted(mayan);
    const first: Language = { iso6393, level: 'well', variety: chance.happens(0.5) ? towns[iso6393] : null };
    return [first, spanish(chance.pick(['well', 'some', 'some', 'none'] as const))];
  }
  if (people === 'BRA') return [{ iso6393: 'por', level: 'well' }, ...(chance.happens(0.4) ? [spanish('some')] : [])];
  if (people === 'HTI')
    return [
      { iso6393: 'hat', level: 'well' },
      { iso6393: 'fra', level: 'some' },
      spanish(chance.pick(['some', 'none'] as const)),
    ];
  if (people === 'HND' && chance.happens(0.02))
    return [{ iso6393: chance.pick(['cab', 'miq'] as const), level: 'well' }, spanish('well')];
  if (people === 'ECU' && chance.happens(0.08)) return [{ iso6393: 'qug', level: 'well' }, spanish('some')];
  return [spanish('well'), ...(chance.happens(0.05) ? [{ iso6393: 'eng', level: 'some' as const }] : [])];
}
