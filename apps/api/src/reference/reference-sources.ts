import adjournments from '../../../../seeds/reference/adjournment-codes.json';
import cities from '../../../../seeds/reference/cities.json';
import courts from '../../../../seeds/reference/courts.json';
import languages from '../../../../seeds/reference/languages.json';
import nationalities from '../../../../seeds/reference/nationalities.json';
import holidays from '../../../../seeds/reference/us-federal-holidays.json';
import phases from '../../../../seeds/reference/program-phases.json';
import ports from '../../../../seeds/reference/ports.json';
import type { ReferenceSources } from '@resguardo/contract/reference';

/** Holidays on both their days, and closures by order: the days that Today's strip shows as closed. */
const closures = [
  ...new Map(
    [
      ...holidays.closures.map(({ closedOn, nameEn }) => ({ closedOn, nameEn, nameEs: null })),
      ...holidays.rows.flatMap(({ holidayOn, observedOn, nameEn, nameEs }) =>
        [holidayOn, observedOn].map((closedOn) => ({ closedOn, nameEn, nameEs })),
      ),
    ].map((closure) => [closure.closedOn, closure] as const),
  ).values(),
].sort((one, other) => one.closedOn.localeCompare(other.closedOn));

const files = {
  ...{ ports, courts, cities, languages, adjournments, nationalities, phases },
  closures: { ...holidays, rows: closures },
};

interface Gathered {
  asOf: string;
  source?: string;
  /** The note in the words of those who choose from the list; `note` is for those who work on it. */
  told: { en: string; es: string };
  rows: unknown[];
}

/** What the lists rest on. Apart from the lists, which every page reads and which must stay small. */
export const referenceSources: ReferenceSources = {
  items: (Object.entries(files) as [keyof typeof files, Gathered][]).map(([list, { asOf, source, told, rows }]) => ({
    list,
    rows: rows.length,
    asOf,
    source: source ?? null,
    noteEn: told.en,
    noteEs: told.es,
  })),
  closures,
};
