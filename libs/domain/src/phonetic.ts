/** Sounds that spelling keeps apart in Spanish, in Mayan names and in the English given names of the region, in the order they are levelled. */
const levelled: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/chr/g, 'kr'],
  [/ck|qu(?=[ei])/g, 'k'],
  [/ch/g, 'ç'],
  [/sh/g, 's'],
  [/h/g, ''],
  [/gu(?=[ao])/g, 'w'],
  [/gu(?=[ei])/g, 'ɡ'],
  [/u(?=[aeio])/g, 'w'],
  // Geovany, Giovanni, Jovany
  [/^[gj][ei](?=o)/, 'j'],
  [/g(?=[ei])/g, 'j'],
  [/g/g, 'ɡ'],
  [/t[sz]|c(?=[eiy])|z/g, 's'],
  [/[cq]/g, 'k'],
  [/v/g, 'b'],
  // Brayan, Bryan, Brian
  [/^br[iy](?=a)/, 'bray'],
  // y as a vowel: Darwyn, Heidy, Reynaldo; i as a consonant: Aiala, Iolanda
  [/y(?![aeiou])/g, 'i'],
  [/(?<=^|[aeo])i(?=[aeou])/g, 'y'],
  [/j/g, 'y'],
  // Daysi, Deysi, Deisy; Kaily, Keily
  [/ai/g, 'ei'],
  [/n(?=[bp])/g, 'm'],
  [/(?<=.)m$/, 'n'],
  // Katherine, Katerin; Jacqueline, Jakelin; Stephanie, Estefany
  [/ine$/, 'in'],
  [/ie$/, 'i'],
  [/^s(?=[bdfklmnpt])/, 'es'],
  [/(.)\1+/g, '$1'],
];

/**
 * How may this folded word sound? Words that sound alike share at least one key: b/v, s/c/z, ll/y, x/j, g/j, qu/k/c, silent h,
 * doubled letters, y/i. Vowels stay, so Coc is not Cuc.
 *
 * Two letters are read in two ways, hence up to four keys: `ll` as in Carrillo or as in Kelly, `x` as in Ximena or as in Xiomara.
 */
export function soundsOf(word: string): string[] {
  const readings = word.includes('ll') ? [word.replaceAll('ll', 'y'), word.replaceAll('ll', 'l')] : [word];
  const all = word.includes('x')
    ? readings.flatMap((reading) => [reading.replaceAll('x', 'j'), reading.replaceAll('x', 's')])
    : readings;
  const keys = all.map(level);
  return keys.length === 1 ? keys : [...new Set(keys)];
}

/**
 * How may the beginning of a word sound, whatever follows? `Zelall` begins like Zelaya although it ends like no word does.
 * Each answer is the start of a key of `soundsOf`.
 */
export const beginningSoundsOf = (word: string): string[] => [
  ...new Set([
    ...soundsOf(word),
    ...['a', 'e'].flatMap((next) => soundsOf(word + next).map((sound) => sound.slice(0, -1))),
  ]),
];

function level(reading: string): string {
  let sound = reading;
  for (const [spelling, key] of levelled) sound = sound.replace(spelling, key);
  return sound === '' ? reading : sound;
}
