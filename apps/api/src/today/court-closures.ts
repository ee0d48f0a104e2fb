import type { CourtDay } from '@resguardo/contract/today';
import holidays from '../../../../seeds/reference/us-federal-holidays.json';

type Closure = NonNullable<CourtDay['closed']>;

/** Days on which immigration courts are closed, by name: federal holidays on both their days, and closures by order. */
export const courtClosures: ReadonlyMap<string, Closure> = new Map<string, Closure>([
  ...holidays.closures.map(({ closedOn, nameEn }) => [closedOn, { nameEn, nameEs: null }] as const),
  ...holidays.rows.flatMap(({ holidayOn, observedOn, nameEn, nameEs }) =>
    [holidayOn, observedOn].map((on) => [on, { nameEn, nameEs }] as const),
  ),
]);
