import type { ClaimSource, ToldState } from './vocabulary';

/** What one source says about when a hearing is, in the court's clock. Without a day: that none is set. */
export interface Claimed {
  readonly source: ClaimSource;
  readonly on: string | null;
  readonly time: string | null;
  /** When it was seen: the later word of one source takes the place of its earlier one. */
  readonly seenAt: string;
}

/** A date as claimed, and which sources stand behind it. */
export interface ClaimedDate {
  readonly on: string | null;
  readonly time: string | null;
  readonly sources: readonly ClaimSource[];
}

/** What was decided when sources differed; claims seen before it are history. */
export interface Settlement {
  readonly on: string | null;
  readonly time: string | null;
  readonly at: string;
}

/**
 * Every word about the date. That the court confirmed it is a word too, and a later one than what the same source said before:
 * a recorded voice that has been put right no longer stands against anything.
 */
export const wordsAbout = ({
  claims,
  verified,
}: {
  readonly claims: readonly Claimed[];
  readonly verified: (Omit<Claimed, 'seenAt'> & { readonly at: string }) | null;
}): Claimed[] => (verified === null ? [...claims] : [...claims, { ...verified, seenAt: verified.at }]);

/** A date without a time fits every time of its day; only days, or two times of one day, stand against each other. */
const agree = (a: Pick<Claimed, 'on' | 'time'>, b: Pick<Claimed, 'on' | 'time'>): boolean =>
  a.on === b.on && (a.time === null || b.time === null || a.time === b.time);

const moment = ({ on, time }: Pick<Claimed, 'on' | 'time'>): string =>
  on === null ? '9999' : `${on} ${time ?? '00:00'}`;

/**
 * Which claims still count? Of each source its latest word; after a settlement only what was seen since, beside the date that
 * was settled. A superseded word is history, not doubt.
 */
export function standingClaims(claims: readonly Claimed[], settled: Settlement | null): Claimed[] {
  const latest = new Map<ClaimSource, Claimed>();
  for (const claim of claims) {
    const known = latest.get(claim.source);
    if (known === undefined || known.seenAt <= claim.seenAt) latest.set(claim.source, claim);
  }
  const counted = [...latest.values()].filter((claim) => settled === null || claim.seenAt > settled.at);
  return settled === null ? counted : [{ source: 'file', ...settled, seenAt: settled.at }, ...counted];
}

/**
 * What stands against what? Earliest first, each date with its sources; empty while all agree. A claim that no date is set
 * stands against every date.
 */
export function disagreementIn(claims: readonly Claimed[], settled: Settlement | null): ClaimedDate[] {
  const standing = standingClaims(claims, settled);
  const dates = datesOf(standing);
  return dates.some((one) => dates.some((other) => !agree(one, other))) ? dates : [];
}

/** The distinct dates among claims, earliest first, a bare day joined to the first time of that day. */
export function datesOf(claims: readonly Claimed[]): ClaimedDate[] {
  const dates: { on: string | null; time: string | null; sources: ClaimSource[] }[] = [];
  const inOrder = [...claims].sort((a, b) => Number(a.time === null) - Number(b.time === null));
  for (const { on, time, source } of inOrder) {
    const same = dates.find((date) => agree(date, { on, time }));
    if (same) same.sources.push(source);
    else dates.push({ on, time, sources: [source] });
  }
  return dates.sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
}

/**
 * Which date is worked with? The earliest that somebody claims and that is not past: who is there too early has lost a day, who
 * is there too late is ordered removed. `today` is a day at the court. Undefined while no claim has a day to come.
 */
export function dateInUse(
  claims: readonly Claimed[],
  settled: Settlement | null,
  today: string,
): ClaimedDate | undefined {
  const ahead = datesOf(standingClaims(claims, settled)).filter(({ on }) => on !== null && on >= today);
  if (ahead.length > 0) return ahead[0];
  return settled === null ? undefined : { on: settled.on, time: settled.time, sources: ['file'] };
}

/** A word to the client about a date: the one that stood then. */
interface Telling {
  readonly on: string | null;
  readonly time: string | null;
  readonly confirmed: boolean;
}

/**
 * Which word to the client says what `toldStateOf` says? The last that was confirmed, else the last about the date that stands, else
 * the last about any. A later call that nobody answered takes nothing back.
 */
export function tellingThatCounts<Each extends Telling & { readonly at: string }>(
  hearing: { readonly on: string | null; readonly courtTime: string | null },
  told: readonly Each[],
): Each | undefined {
  const ofThis = told.filter(({ on, time }) => on === hearing.on && time === hearing.courtTime);
  const confirmed = ofThis.filter((each) => each.confirmed);
  const counting = [confirmed, ofThis, told].find((list) => list.length > 0) ?? [];
  return [...counting].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
}

/** Was the client told of the date that stands? A word about another date is none; `confirmed`: the person repeated it. */
export function toldStateOf(
  hearing: { readonly on: string | null; readonly courtTime: string | null },
  told: readonly Telling[],
): ToldState {
  const ofThis = told.filter(({ on, time }) => on === hearing.on && time === hearing.courtTime);
  if (ofThis.some(({ confirmed }) => confirmed)) return 'confirmed';
  if (ofThis.length > 0) return 'told';
  return told.length > 0 ? 'toldAnother' : 'notTold';
}

/** After so many days without a word from the court a date is no longer called verified. */
export const verifiedForDays = 10;

/** What was verified at this moment or before is too old to rely on. */
export const staleSince = (now: string): string =>
  new Date(Date.parse(now) - (verifiedForDays + 1) * 86_400_000).toISOString();

/**
 * How many whole days ago was the date last verified, and is that too long? Null days: never. A date that was changed after it
 * had been verified is not verified.
 */
export function verification(
  hearing: { readonly on: string | null; readonly courtTime: string | null },
  verified: { readonly at: string; readonly on: string | null; readonly time: string | null } | null,
  now: string,
): { days: number | null; stale: boolean } {
  if (verified === null || verified.on !== hearing.on || verified.time !== hearing.courtTime)
    return { days: null, stale: true };
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(verified.at)) / 86_400_000));
  return { days, stale: days > verifiedForDays };
}
