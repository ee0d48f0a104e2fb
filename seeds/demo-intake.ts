import type { NewConsentInput } from '@resguardo/contract/consents';
import type { NewWhereaboutsInput } from '@resguardo/contract/whereabouts';
import { isMinorOn } from '@resguardo/domain/minor';
import { portsById } from '../apps/api/src/reference/reference-data';
import { Chance, idFrom } from './chance';
import type { PlannedFile } from './demo-families';
import { plusDays } from './invented-case';

/** What the intake worker asked beside the person: what may be done, and where they wait. */
export interface PlannedIntake {
  readonly consents: readonly (NewConsentInput & { id: string })[];
  readonly places: readonly (NewWhereaboutsInput & { id: string })[];
}

/** Invented houses: the name of a real one tells where people sleep. */
const houses = ['Albergue Colibrí Azul', 'Casa Mezquite', 'Refugio Tres Nubes', 'Albergue Las Nopaleras de Prueba'];

/** For a family, in the order of its members; the first agrees for the children. */
export function plannedIntake(family: readonly PlannedFile[], now: Date): Map<string, PlannedIntake> {
  const [head] = family;
  const today = now.toISOString().slice(0, 10);
  return new Map(
    family.map((file) => {
      const { client } = file;
      const chance = new Chance(`${client.id}/intake`);
      // Nobody asked this person anything yet.
      if (client.birth === undefined) return [client.id, { consents: [], places: [] }];
      const together = new Chance(`${head?.client.id ?? ''}/place`);
      return [
        client.id,
        { consents: consentsOf(chance, file, head, today), places: [placeOf(together, file, now, today)] },
      ];
    }),
  );
}

function consentsOf(chance: Chance, { client }: PlannedFile, head: PlannedFile | undefined, today: string) {
  const from = plusDays(today, -chance.int(3, 320));
  const minor = isMinorOn(client.birth ?? null, from) === 'yes';
  const [parent] = head && head.client.id !== client.id ? [head.client] : [];
  const guardian =
    minor && parent
      ? {
          name: [parent.givenNames, parent.surname1].filter(Boolean).join(' '),
          relation: parent.sex === 'male' ? ('father' as const) : ('mother' as const),
        }
      : null;
  if (minor && guardian === null) return [];
  const language = client.languages?.[0]?.iso6393 ?? 'spa';
  const asked = (
    purpose: NewConsentInput['purpose'],
    answer: NewConsentInput['answer'],
    facts: Partial<NewConsentInput> = {},
  ) => ({
    id: idFrom(`${client.id}/consent/${purpose}`),
    purpose,
    answer,
    language,
    from,
    mode: answer === 'given' ? chance.weighted({ written: 60, oral: 30, thumb: 10 }) : null,
    guardian: answer === 'given' ? guardian : null,
    assent: minor ? chance.happens(0.7) || null : null,
    privacyNoticeShownAt: `${from}T17:30:00Z`,
    privacyNoticeVersion: '2026-11' as const,
    ...facts,
  });
  const yesOrNo = () => (chance.happens(0.7) ? ('given' as const) : ('refused' as const));
  return [
    asked('representation', 'given', { dataClasses: ['identity', 'contact', 'caseFacts', 'documents'] }),
    ...(chance.happens(0.7) ? [asked('referral', yesOrNo(), { recipients: 'Amparo Norte' })] : []),
    ...(chance.happens(0.6) ? [asked('advocacyAnonymous', yesOrNo(), { dataClasses: ['caseFacts'] })] : []),
    ...(chance.happens(0.1) ? [asked('press', yesOrNo())] : []),
  ];
}

/** Those of one family wait in one place; one in four has not been heard of for some time. */
function placeOf(chance: Chance, { client, case: opened }: PlannedFile, now: Date, today: string) {
  const id = idFrom(`${client.id}/place`);
  if (opened?.returnPort === 'unknown') return { id, cityId: 'unknown', setting: 'unknown' as const };
  const port = portsById.get(opened?.returnPort ?? 'sanYsidro');
  const setting = chance.weighted({ shelter: 55, rentedRoom: 25, withFamily: 10, camp: 5, hotel: 5 });
  const from = plusDays(today, -chance.int(5, 200));
  const silent = chance.happens(0.25) ? chance.int(12, 40) : chance.int(0, 8);
  const heard = new Date(now.getTime() - silent * 86_400_000 - chance.int(1, 8) * 3_600_000).toISOString();
  const name = chance.pick(houses);
  return {
    id,
    cityId: port?.mexicanCity ?? 'unknown',
    setting,
    name: setting === 'shelter' ? name : null,
    from,
    lastContactAt: heard.slice(0, 10) < from ? null : heard,
    bedUntil: setting === 'shelter' && chance.happens(0.4) ? plusDays(today, chance.int(2, 30)) : null,
  };
}
