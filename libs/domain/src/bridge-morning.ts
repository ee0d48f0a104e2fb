import { nightHours } from './hearing-clock';
import { usPlaceOf } from './whereabouts-rules';

/** What is known of somebody who must be at a bridge: when, by whose clock, and where the person sleeps. */
export interface BridgeFacts {
  /** Day of the report, and `HH:MM` on the port's clock; null while no time is known. */
  readonly on: string;
  readonly time: string | null;
  /** The Mexican city at the bridge; null where the port is not known. */
  readonly bridgeCity: string | null;
  /** Where the person waits: a city of the reference list, `elsewhere`, `unknown`, a place in the US; null: not asked. */
  readonly stayCity: string | null;
  /** Until when a bed is promised. */
  readonly bedUntil: string | null;
}

export interface BridgeMorning {
  /** Reports before it is light: without a bed near the bridge the way there is in the dark. Null: no time is known. */
  readonly byNight: boolean | null;
  /** Does the person wait in the city of the bridge? Null: not known. */
  readonly waitsNear: boolean | null;
  /** Is there a bed for the night before? Null: nobody noted until when. */
  readonly bedThatNight: boolean | null;
}

/**
 * How does the person come to the bridge in the morning? A bed that is promised until the day of the report covers the night
 * before it. *Elsewhere* is another town, so it is not near. Of somebody in the United States neither is said.
 */
export function bridgeMorning({ on, time, bridgeCity, stayCity, bedUntil }: BridgeFacts): BridgeMorning {
  const north = usPlaceOf(stayCity) !== undefined;
  const unknown = bridgeCity === null || stayCity === null || stayCity === 'unknown' || north;
  return {
    byNight: time === null ? null : time < nightHours.until || time >= nightHours.from,
    waitsNear: unknown ? null : stayCity === bridgeCity,
    bedThatNight: bedUntil === null || north ? null : bedUntil >= on,
  };
}

/** `held`: on file and still good that day. `ended`: on file, no longer good. `missing`: other papers are on file, this is not. */
export const sheetStates = ['held', 'ended', 'missing', 'unknown'] as const;
export type SheetState = (typeof sheetStates)[number];

/** Has the person the tear sheet, without which nobody crosses? `papers`: of all returns. Without any, nobody has asked. */
export function sheetState(
  papers: readonly { readonly kind: string; readonly expiresOn: string | null }[],
  on: string,
): SheetState {
  const sheets = papers.filter(({ kind }) => kind === 'tearSheet');
  if (sheets.some(({ expiresOn }) => expiresOn === null || expiresOn >= on)) return 'held';
  if (sheets.length > 0) return 'ended';
  return papers.length > 0 ? 'missing' : 'unknown';
}

/**
 * Which kinds of papers end before this day? Of each kind the one that lasts longest; one without a day is no worry. The card of
 * a humanitarian visitor stands in the place of the entry form.
 */
export function papersThatEnd<Kind extends string>(
  papers: readonly { readonly kind: Kind; readonly expiresOn: string | null }[],
  before: string,
): Kind[] {
  const lasting = new Map<Kind, string>();
  for (const { kind, expiresOn } of papers) {
    const until = expiresOn ?? '9999';
    if ((lasting.get(kind) ?? '') < until) lasting.set(kind, until);
  }
  const stays = (kind: string) => [...lasting].some(([other, until]) => other === kind && until >= before);
  return [...lasting]
    .filter(([kind, until]) => until < before && !(kind === 'fmm' && stays('humanitarianVisa')))
    .map(([kind]) => kind);
}
