import type { People } from './people';

/**
 * How the programme's people were spread, for synthetic data only: shapes from CBP, TRAC and the press, rounded, and filled in
 * where nothing was published. Not facts to cite.
 */

/** People enrolled in each month; the sum is about 68,000. */
export const enrolledByMonth: Readonly<Record<string, number>> = {
  '2019-01': 15,
  '2019-02': 150,
  '2019-03': 950,
  '2019-04': 2000,
  '2019-05': 4300,
  '2019-06': 6500,
  '2019-07': 9500,
  '2019-08': 12500,
  '2019-09': 8600,
  '2019-10': 5200,
  '2019-11': 3400,
  '2019-12': 2677,
  '2020-01': 1974,
  '2020-02': 1829,
  '2020-03': 2255,
  '2020-04': 212,
  '2020-05': 124,
  '2020-06': 208,
  '2020-07': 382,
  '2020-08': 768,
  '2020-09': 1167,
  '2020-10': 648,
  '2020-11': 887,
  '2020-12': 1092,
  '2021-01': 662,
};

const early: Readonly<Partial<Record<People, number>>> = {
  HND: 39,
  GTM: 23,
  'GTM-maya': 8,
  SLV: 13,
  CUB: 5,
  ECU: 4,
  VEN: 2,
  NIC: 4,
  BRA: 0.5,
  PER: 0.5,
  COL: 0.5,
  HTI: 0.5,
};
const late: Readonly<Partial<Record<People, number>>> = {
  ...early,
  HND: 27,
  GTM: 12,
  'GTM-maya': 4,
  CUB: 28,
  ECU: 11,
  VEN: 8,
  NIC: 4,
  SLV: 10,
};
/** Guatemala and Honduras first, Cuba, Venezuela and Ecuador later. */
export const peoplesIn = (month: string): Readonly<Partial<Record<People, number>>> =>
  month < '2019-09' ? early : late;

/** Second enrolments, December 2021 to August 2022. */
export const secondPhase = { from: '2021-12-08', days: 240 } as const;

/** San Diego and El Paso only, until Laredo and Brownsville opened in July 2019. */
export function portsIn(month: string): Readonly<Record<string, number>> {
  const nogales = month >= '2020-01' ? 0.25 : 0;
  const eaglePass = month >= '2019-11' ? 0.2 : 0;
  const open = month >= '2019-08';
  const [sanDiego, elPaso, laredo, brownsville] = open ? [22, 25, 24, 29] : [47, 53, 0, 0];
  return {
    sanYsidro: sanDiego * 0.7,
    otayMesa: sanDiego * 0.05,
    calexico: month >= '2019-03' ? sanDiego * 0.25 : 0,
    pasoDelNorte: elPaso * (1 - nogales),
    nogales: elPaso * nogales,
    laredo: laredo * (1 - eaglePass),
    eaglePass: laredo * eaglePass,
    brownsville,
  };
}

/** Of families; about 62 % of all people are in one. */
export const familySizes: Readonly<Record<string, number>> = { '1': 61, '2': 21.5, '3': 9.7, '4': 4.7, '5': 3.1 };

/** Years of age at enrolment: from, to. */
export const adultAges: Readonly<Record<string, number>> = { '18-24': 30, '25-44': 58, '45-70': 12 };

/** Of 100 cases; what is left is pending. */
export const completedShare = 0.59;
export const hearingsOfCompleted: Readonly<Record<string, number>> = {
  '1': 15,
  '2': 35,
  '3': 25,
  '4': 15,
  '5': 7,
  '6': 3,
};
export const nextOfPending: Readonly<Record<'exact' | 'date' | 'unset' | 'none', number>> = {
  exact: 55,
  date: 10,
  unset: 25,
  none: 10,
};

/** Days from return to the first hearing: lognormal, median 70, nine in ten within 150. */
export const firstHearing = { median: 70, sigma: 0.595 } as const;

/** Hearings stopped on this day; of the cases open then, this share had one struck from the calendar. */
export const standstill = { from: '2020-03-23', until: '2021-03-01', struck: 0.45 } as const;

/** How unequal organisations are, largest first. */
export const organisationWeights = [26, 18, 14, 12, 10, 8, 7, 5] as const;
