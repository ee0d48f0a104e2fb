import type {
  NewClaimInput,
  NewOutcomeInput,
  NewToldInput,
  NewVerificationInput,
} from '@resguardo/contract/hearing-acts';
import type { RescheduleInput } from '@resguardo/contract/hearing-acts';
import { Chance, idFrom } from './chance';
import { courtDay, plusDays, type PlannedHearing } from './invented-case';

/** What is said and known about one hearing of the demo. */
export interface PlannedTruth {
  /** The hearing in whose place this one came, and why; it is set first and then moved. */
  readonly before?: { readonly hearing: PlannedHearing; readonly why: Omit<RescheduleInput, 'next'> };
  readonly claims: readonly (NewClaimInput & { id: string })[];
  readonly told: readonly (NewToldInput & { id: string })[];
  readonly verified?: NewVerificationInput;
  readonly outcome?: NewOutcomeInput;
}

/** The person whose sources disagree as on the first page of the manual, and the one whose date the court moved. */
const bySpecial = { disagree: 'two-clocks', moved: 'spelled-one-way' } as const;

/** What sources say, who was told and what became of it, the same for everybody; only days move with `now`. */
export function plannedTruth(hearing: PlannedHearing, host: string, now: Date): PlannedTruth {
  const chance = new Chance(`${hearing.id}/truth`);
  const ago = (days: number, hours = 0) => new Date(now.getTime() - (days * 24 + hours) * 3_600_000).toISOString();
  const today = now.toISOString().slice(0, 10);
  const on = hearing.on ?? null;
  if (on === null) return nothing;
  if (on < today) return { ...nothing, ...(chance.happens(0.85) ? { outcome: outcomeOf(chance) } : {}) };
  if (hearing.id === idFrom(`${idFrom(`${host}/special/${bySpecial.disagree}`)}/hearing`))
    return disagreeing(hearing, on, ago);
  const told = toldOf(chance, hearing.id, ago);
  const verified = verifiedOf(chance, ago);
  if (hearing.id === idFrom(`${idFrom(`${host}/special/${bySpecial.moved}`)}/hearing`)) return moved(hearing, on, ago);
  if (on > plusDays(today, 30)) return { ...nothing, ...(chance.happens(0.4) ? { verified } : {}) };
  const claims = chance.happens(0.12) ? [another(hearing, on, ago)] : [];
  return { claims, told, ...(chance.happens(0.65) ? { verified } : {}) };
}

const nothing: PlannedTruth = { claims: [], told: [] };

type Ago = (days: number, hours?: number) => string;

function toldOf(chance: Chance, id: string, ago: Ago): PlannedTruth['told'] {
  if (!chance.happens(0.6)) return [];
  const how = chance.pick(['phone', 'phone', 'inPerson', 'whatsapp', 'relative'] as const);
  return [
    { id: idFrom(`${id}/told`), how, confirmed: chance.happens(0.7), at: ago(chance.int(1, 12), chance.int(1, 9)) },
  ];
}

const verifiedOf = (chance: Chance, ago: Ago): NewVerificationInput => ({
  source: chance.pick(['courtLine', 'portal', 'portal', 'clerk'] as const),
  at: ago(chance.int(0, 18), chance.int(1, 9)),
});

function outcomeOf(chance: Chance): NewOutcomeInput {
  if (chance.happens(0.45)) return { result: 'held' };
  if (chance.happens(0.12)) return { result: 'notTransported' };
  return { result: 'adjourned', adjournmentCode: chance.pick(['01', '01', '02', '13', '18', '17', '9A', '34', '4C']) };
}

/** One source that names a later day. */
function another(hearing: PlannedHearing, on: string, ago: Ago): NewClaimInput & { id: string } {
  const time = hearing.courtTime ?? null;
  return {
    id: idFrom(`${hearing.id}/claim`),
    source: 'portal',
    on: courtDay(plusDays(on, 7)),
    time,
    seenAt: ago(1, 3),
    note: 'Screenshot kept.',
  };
}

/** Five sources, three answers. */
function disagreeing(hearing: PlannedHearing, on: string, ago: Ago): PlannedTruth {
  const claim = (source: NewClaimInput['source'], day: string, time: string, seenAt: string, note: string) => ({
    id: idFrom(`${hearing.id}/claim/${source}`),
    source,
    on: day,
    time,
    seenAt,
    note,
  });
  return {
    claims: [
      claim('nta', on, '09:00', ago(83), 'Prints 9:00 AM. No box ticked.'),
      claim('tearSheet', on, '08:30', ago(9, 4), 'Client’s photo. Issued at the bridge.'),
      claim('portal', on, '08:30', ago(1, 2), 'Screenshot kept.'),
      claim('clerk', on, '08:30', ago(12, 6), ''),
      claim('courtLine', courtDay(plusDays(on, 7)), '08:30', ago(0, 1), 'Heard twice.'),
    ].map(({ note, ...rest }) => (note === '' ? rest : { ...rest, note })),
    told: [{ id: idFrom(`${hearing.id}/told`), how: 'phone', confirmed: true, at: ago(2, 5) }],
  };
}

/** The court moved the day; the client was told of the new one. */
function moved(hearing: PlannedHearing, on: string, ago: Ago): PlannedTruth {
  const first = { ...hearing, id: idFrom(`${hearing.id}/first`), on: courtDay(plusDays(on, -8)), report: null };
  return {
    before: {
      hearing: first,
      why: {
        adjournmentCode: '9A',
        label: 'Docket management',
        toldUsBy: 'courtLine',
        told: { how: 'phone', confirmed: true, at: ago(0, 2) },
      },
    },
    claims: [],
    told: [],
    verified: { source: 'portal', at: ago(0, 1) },
  };
}
