import type { ContractFault } from '@resguardo/contract/issue-code';
import { NewCounselAttempt, type CounselAttempt } from '@resguardo/contract/counsel-attempts';
import { attemptProblems } from '@resguardo/domain/counsel-access';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { clockAt } from '@resguardo/ui/day-words';
import { asForm } from '../platform/problems/as-form';
import { boxesOf, type Boxes } from '../platform/problems/boxes';

const numbers = ['minutesAsked', 'minutesAllowed', 'minutesActual', 'distanceKm', 'costAmount'] as const;
type NumberField = (typeof numbers)[number];

type OwnShape = 'id' | 'at' | 'zone' | 'requestedAt' | 'port' | 'interpreterLanguage' | NumberField;

/** An attempt as the form holds it: moments as a day and a time on the clock of the place, numbers as they are written. */
export type AttemptModel = Boxes<Omit<NewCounselAttempt, OwnShape>> &
  Record<NumberField | 'on' | 'time' | 'requestedOn' | 'requestedTime', string> &
  Record<'zone' | 'port' | 'interpreterLanguage', string | null>;

const fields = NewCounselAttempt.omit({ id: true, at: true, zone: true, requestedAt: true });
const checked = asForm(NewCounselAttempt);

export interface Here {
  /** Now. */
  at: string;
  zone: string;
  port: string | null;
  userId: string;
}

/** What is there before anybody types: now, at the port of the next hearing, by whoever is signed in. */
export function blankAttempt({ at, zone, port, userId }: Here, allowed: 'no' | null): AttemptModel {
  const { on, time } = clockAt(at, zone);
  return {
    ...boxesOf(fields),
    ...withoutNumbers,
    on,
    time,
    zone,
    requestedOn: '',
    requestedTime: '',
    interpreterLanguage: null,
    port,
    place: port === null ? 'other' : 'port',
    purpose: 'consult',
    // Nobody is asked whether a refusal was allowed; elsewhere nothing is chosen beforehand.
    allowed: allowed as AttemptModel['allowed'],
    attendedBy: [userId],
  };
}

const withoutNumbers = Object.fromEntries(numbers.map((name) => [name, ''])) as Record<NumberField, string>;

export function modelOfAttempt(attempt: CounselAttempt): AttemptModel {
  const { on, time } = clockAt(attempt.at, attempt.zone);
  const requested = attempt.requestedAt === null ? null : clockAt(attempt.requestedAt, attempt.zone);
  return {
    ...boxesOf(fields, { ...attempt, otherCaseIds: [] }),
    ...(Object.fromEntries(numbers.map((name) => [name, String(attempt[name] ?? '')])) as typeof withoutNumbers),
    on,
    time,
    zone: attempt.zone,
    requestedOn: requested?.on ?? '',
    requestedTime: requested?.time ?? '',
    interpreterLanguage: attempt.interpreterLanguage,
    port: attempt.port,
  };
}

const instantIn = (on: string, time: string, zone: string | null): string | null => {
  const answer = instantOf(on, time, zone ?? '');
  return answer.ok ? answer.instant : null;
};

/** Digits as a number; nothing, or whatever else was written, as it is: the contract says what is wrong with it. */
const numberIn = (written: string): number | string => (/^\d{1,9}$/.test(written.trim()) ? Number(written) : written);

export function sentAttempt(model: AttemptModel): object {
  const { on, time, requestedOn, requestedTime, ...facts } = model;
  return {
    ...facts,
    ...Object.fromEntries(numbers.map((name) => [name, numberIn(model[name])])),
    at: instantIn(on, time, model.zone),
    requestedAt: requestedOn.trim() === '' ? null : instantIn(requestedOn, requestedTime || '12:00', model.zone),
    ...(model.interpreter === true ? {} : { interpreterLanguage: null, interpreterSource: null }),
    costCurrency: model.costAmount.trim() === '' ? null : model.costCurrency,
  };
}

/** What is wrong: first with the clock, then by the contract, then by the rule of attempts. */
export function attemptFaults(model: AttemptModel, now: Date): readonly ContractFault[] {
  const sent = sentAttempt(model);
  const clock = [
    ...clockFaults(model, ''),
    ...(model.requestedOn.trim() === '' ? [] : clockFaults(model, 'requested')),
  ];
  const { body, faults } = checked.check(sent);
  const others = faults
    .filter(({ path }) => path[0] !== 'at' && path[0] !== 'zone')
    .map((fault) => ({
      ...fault,
      code: isNumber(fault.path[0]) && fault.code === 'type' ? 'wholeNumber' : fault.code,
    }));
  if (clock.length > 0 || !body) return [...clock, ...others];
  return attemptProblems(NewCounselAttempt.parse(body), now).map(({ path, code }) => ({
    path: [path === 'at' ? 'on' : path === 'requestedAt' ? 'requestedOn' : path],
    code,
  }));
}

const isNumber = (name: PropertyKey | undefined): boolean => (numbers as readonly unknown[]).includes(name);

/** What keeps a day and a time from naming a moment, at their own boxes. */
function clockFaults(model: AttemptModel, prefix: '' | 'requested'): ContractFault[] {
  const [day, hour] = prefix === '' ? (['on', 'time'] as const) : (['requestedOn', 'requestedTime'] as const);
  const time = prefix === '' ? model.time : model.requestedTime || '12:00';
  if (model[day].trim() === '') return [{ path: [day], code: 'required' }];
  if (time.trim() === '') return [{ path: [hour], code: 'required' }];
  if (model.zone === null) return [{ path: ['zone'], code: 'required' }];
  if (!/^\d\d:\d\d$/.test(time)) return [{ path: [hour], code: 'wallTime' }];
  const answer = instantOf(model[day], time, model.zone);
  if (answer.ok) return [];
  return [
    answer.problem === 'dayOutOfRange'
      ? { path: [day], code: 'date' }
      : { path: [answer.problem === 'zoneUnknown' ? 'zone' : hour], code: answer.problem },
  ];
}
