import type { INestApplicationContext } from '@nestjs/common';
import { NewCounselAttempt, type NewCounselAttemptInput } from '@resguardo/contract/counsel-attempts';
import { NewRepresentation, type NewRepresentationInput } from '@resguardo/contract/representations';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { CounselAttemptsService } from '../apps/api/src/counsel-access/counsel-attempts.service';
import { portsById } from '../apps/api/src/reference/reference-data';
import { RepresentationsService } from '../apps/api/src/representation/representations.service';
import { Chance, idFrom } from './chance';
import type { PlannedFile } from './demo-families';
import { plusDays, todayAt } from './invented-case';

/** Invented: no bar knows them. */
const outside = ['Ofelia Barrientos', 'Tomás Ridgewater', 'Imogen Castellar', 'Beto Somozano'] as const;
const scopes = ['All proceedings before the immigration court', 'Master and individual hearings'] as const;
const reasons = [
  'Said that there was no room for visits today.',
  'Said that counsel may enter one hour before the hearing only.',
  'Asked for a form that nobody has heard of.',
  'No reason given.',
] as const;
const posts = ['Supervisor at the gate', 'Guard at the turnstile', 'Officer at the desk, no name shown'] as const;

/** Writes down who stands for the person of a file, and who tried to see them; nothing where there is no case. */
export async function seedCounsel(
  app: INestApplicationContext,
  by: (action: string, work: () => Promise<unknown>) => Promise<unknown>,
  about: { file: PlannedFile; colleagues: readonly string[]; known: ReadonlySet<string>; now: Date },
): Promise<void> {
  const { file, colleagues, known, now } = about;
  const caseId = file.case?.id;
  if (caseId === undefined) return;
  const chance = new Chance(`${caseId}/counsel`);
  const said = file.case?.returnPort ?? '';
  const port = portsById.has(said) ? said : 'sanYsidro';
  const today = todayAt(now, port);
  const isNew = ({ id }: { id: string }) => !known.has(id);
  const rows = representationsOf(chance, caseId, colleagues, today).filter(isNew);
  const attempts = chance.happens(0.45) ? attemptsOf(chance, caseId, port, colleagues, today).filter(isNew) : [];
  if (rows.length > 0)
    await by('representation:record', async () => {
      const service = app.get(RepresentationsService, { strict: false });
      for (const row of rows) await service.record(caseId, NewRepresentation.parse(row));
    });
  if (attempts.length > 0)
    await by('counselAttempt:record', async () => {
      const service = app.get(CounselAttemptsService, { strict: false });
      for (const attempt of attempts) await service.record(caseId, NewCounselAttempt.parse(attempt));
    });
}

function representationsOf(chance: Chance, name: string, colleagues: readonly string[], today: string) {
  const row = (place: string, facts: Omit<NewRepresentationInput, 'id'>) => ({
    id: idFrom(`${name}/representation/${place}`),
    ...facts,
  });
  const from = plusDays(today, -chance.int(20, 400));
  const by = chance.happens(0.6)
    ? { practitionerId: chance.pick(colleagues) }
    : { practitionerName: chance.pick(outside) };
  const consulted = row('consult', { kind: 'consult', ...by, from, to: from });
  const appeared = row('record', {
    kind: 'ofRecord',
    ...by,
    practitionerKind: chance.weighted({ attorney: 80, accreditedFull: 20 }),
    form: 'EOIR-28',
    filedOn: from,
    from,
    scope: chance.pick(scopes),
  });
  const accredited =
    appeared.practitionerKind === 'accreditedFull'
      ? { ...appeared, accreditationExpiresOn: plusDays(today, chance.int(10, 700)) }
      : appeared;
  switch (chance.weighted({ ofRecord: 34, consulted: 16, limited: 8, left: 8, nobody: 14, notAsked: 20 })) {
    case 'ofRecord':
      return chance.happens(0.4) ? [consulted, accredited] : [accredited];
    case 'consulted':
      return [consulted];
    case 'limited':
      return [
        row('limited', {
          kind: 'limited',
          practitionerName: chance.pick(outside),
          practitionerKind: 'attorney',
          form: 'EOIR-61',
          filedOn: from,
          from,
          scope: 'The application for asylum only',
        }),
      ];
    case 'left':
      return [
        { ...accredited, to: plusDays(from, 12) },
        row('withdrawn', { kind: 'withdrawn', ...by, from: plusDays(from, 13) }),
      ];
    case 'nobody':
      return [row('none', { kind: 'none', from })];
    default:
      return [];
  }
}

function attemptsOf(chance: Chance, name: string, port: string, colleagues: readonly string[], today: string) {
  const zone = portsById.get(port)?.zone ?? 'America/Los_Angeles';
  return Array.from({ length: chance.int(1, 5) }, (_, back) => {
    const on = plusDays(today, -chance.int(2, 20) - back * 24);
    const time = chance.pick(['07:40', '09:15', '11:30', '14:05'] as const);
    const moment = instantOf(on, time, zone);
    const place = chance.weighted({ port: 50, ihfRoom: 15, shelter: 15, whatsapp: 10, phone: 10 });
    const distant = place === 'whatsapp' || place === 'phone';
    const base: NewCounselAttemptInput & { id: string } = {
      id: idFrom(`${name}/attempt/${String(back)}`),
      at: moment.ok ? moment.instant : `${on}T17:00:00Z`,
      zone,
      place,
      port: place === 'port' || place === 'ihfRoom' ? port : null,
      purpose: chance.weighted({ consult: 40, prep: 30, signing: 15, hearing: 15 }),
      allowed: 'yes',
      minutesAsked: chance.pick([30, 60, 60, 90] as const),
      attendedBy: [chance.pick(colleagues)],
    };
    switch (chance.weighted({ refused: 40, short: 20, whole: 25, unclear: 15 })) {
      case 'refused':
        return {
          ...base,
          allowed: 'no' as const,
          refusedBy: distant
            ? ('unknown' as const)
            : chance.weighted({ cbp: 50, privateSecurity: 25, ice: 10, inm: 15 }),
          refusedByPost: chance.happens(0.5) ? chance.pick(posts) : null,
          reason: chance.pick(reasons),
          phoneFailure: distant ? true : null,
          consequence: chance.weighted({ none: 60, continuanceSought: 30, filingMissed: 10 }),
        };
      case 'short':
        return { ...base, ...met(chance, { minutesAllowed: 30, minutesActual: chance.int(5, 25) }), minutesAsked: 60 };
      case 'whole':
        return { ...base, ...met(chance, { minutesActual: base.minutesAsked ?? 30 }) };
      default:
        return { ...base, minutesAsked: null };
    }
  });
}

const met = (chance: Chance, minutes: { minutesAllowed?: number; minutesActual: number }) => ({
  ...minutes,
  private: chance.happens(0.5) ? true : chance.happens(0.6) ? false : null,
  interpreter: chance.happens(0.4) || null,
  documentsSigned: chance.happens(0.3) || null,
  consentToUse: chance.happens(0.5) ? ('anonymous' as const) : null,
});
