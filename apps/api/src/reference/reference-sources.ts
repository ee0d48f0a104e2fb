import adjournments from '../../../../seeds/reference/adjournment-codes.json';
import cities from '../../../../seeds/reference/cities.json';
import courts from '../../../../seeds/reference/courts.json';
import languages from '../../../../seeds/reference/languages.json';
import nationalities from '../../../../seeds/reference/nationalities.json';
import ports from '../../../../seeds/reference/ports.json';
import type { ReferenceSources } from '@resguardo/contract/reference';

const files = { ports, courts, cities, languages, adjournments, nationalities };

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
};
