import { foldWord, writtenWords } from './folding';

/** A date of birth known to the year, the month or the day. */
export interface BirthDate {
  year: number;
  month?: number;
  day?: number;
}

/** The part of a person that search and duplicate checks read. Fields as the contract names them; A-numbers canonical, phones E.164. */
export interface NamedPerson {
  givenNames: string | null;
  surname1: string | null;
  surname2: string | null;
  preferredName?: string | null;
  nameOnNta?: string | null;
  nameOnId?: string | null;
  aliases?: readonly string[];
  birth?: BirthDate | 'unknown' | null;
  aNumbers?: readonly string[];
  phones?: readonly string[];
}

/** `any`: a whole name in one field tells nobody which word is a surname. */
export type NameRole = 'given' | 'surname' | 'any';

/** One word of a name that carries meaning, with the particles in front of it. */
export interface NamePart {
  role: NameRole;
  /** As the file has it: `de la Rosa`. */
  written: string;
  /** Folded, without particles, an abbreviation spelled out: `rosa`, `hernandez` for `Hdez.` */
  core: string;
  /** Every folded spelling of it: the core, glued with its particles (`delarosa`), as abbreviated. */
  forms: readonly string[];
  /** `de Cruz` after one's own surname: the husband's. */
  married: boolean;
}

const particles = new Set('de del la las los y da do das dos di du des le van von der vda viuda dela'.split(' '));

/** What stands before the name of a husband, living or dead. */
const husbandsMark = new Set(['de', 'vda', 'vda de', 'viuda', 'viuda de']);

/** First words that people glue to the next one or leave apart: Sanjuan, Saint Fleur. */
const saints = new Set('san santa santo saint sainte st mc mac'.split(' '));

const abbreviations: Readonly<Record<string, string>> = {
  ma: 'maria',
  fco: 'francisco',
  fca: 'francisca',
  gpe: 'guadalupe',
  jse: 'jose',
  hdez: 'hernandez',
  hdz: 'hernandez',
  rdz: 'rodriguez',
  rguez: 'rodriguez',
  rdguez: 'rodriguez',
  glez: 'gonzalez',
  gzz: 'gonzalez',
  mtz: 'martinez',
  mtnez: 'martinez',
  gtz: 'gutierrez',
  fdez: 'fernandez',
  dguez: 'dominguez',
  vqz: 'vasquez',
};

export const isParticle = (folded: string): boolean => particles.has(folded);
export const isSaint = (folded: string): boolean => saints.has(folded);
export const spelledOut = (folded: string): string | undefined =>
  Object.hasOwn(abbreviations, folded) ? abbreviations[folded] : undefined;

/** The parts of one field. `FLORES CARRILLO, JAIRO` is surnames, comma, given names, in whatever field it stands. */
export function partsOf(text: string | null | undefined, role: NameRole): NamePart[] {
  if (!text) return [];
  const [before, after] = text.split(/,(.*)/su);
  return after !== undefined && writtenWords(after).length > 0
    ? [...readParts(after, 'given'), ...readParts(before as string, 'surname')]
    : readParts(text, role);
}

/** Given names, first and second surname, in this order. */
export const mainName = (person: NamedPerson): NamePart[] => [
  ...partsOf(person.givenNames, 'given'),
  ...partsOf(person.surname1, 'surname'),
  ...partsOf(person.surname2, 'surname'),
];

/** Every other way this person is called: preferred name with the surnames, as on the NTA, as on the ID, aliases. */
export function otherNames(person: NamedPerson): NamePart[][] {
  const preferred = partsOf(person.preferredName, 'given');
  const surnames = [...partsOf(person.surname1, 'surname'), ...partsOf(person.surname2, 'surname')];
  return [
    preferred.length > 0 ? [...preferred, ...surnames] : [],
    partsOf(person.nameOnNta, 'any'),
    partsOf(person.nameOnId, 'any'),
    ...(person.aliases ?? []).map((alias) => partsOf(alias, 'any')),
  ].filter((name) => name.length > 0);
}

function readParts(text: string, role: NameRole): NamePart[] {
  const parts: NamePart[] = [];
  let leading: { written: string; folded: string }[] = [];
  for (const written of writtenWords(text)) {
    const folded = foldWord(written);
    if (folded === '') continue;
    if (isParticle(folded)) leading.push({ written, folded });
    else {
      parts.push(asPart(written, folded, leading, role, parts.at(-1)));
      leading = [];
    }
  }
  for (const { written, folded } of leading) parts.push(asPart(written, folded, [], role, undefined));
  return parts;
}

function asPart(
  written: string,
  folded: string,
  leading: readonly { written: string; folded: string }[],
  role: NameRole,
  previous: NamePart | undefined,
): NamePart {
  const core = spelledOut(folded) ?? folded;
  const forms = core === folded ? [core] : [core, folded];
  if (leading.length > 0) forms.push(leading.map((particle) => particle.folded).join('') + folded);
  else if (previous && isSaint(previous.core)) forms.push(previous.core + folded);
  return {
    role,
    written: [...leading.map((particle) => particle.written), written].join(' '),
    core,
    forms,
    married: husbandsMark.has(leading.map((particle) => particle.folded).join(' ')),
  };
}
