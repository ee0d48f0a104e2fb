// By its path: this also runs where Jest has ended, and the short names of libraries with it.
import { foldName } from '../../../libs/domain/src/folding';

/** In so long a run of hex digits, nine given ones come about by chance: it is the image of sealed bytes. */
const image = 32;

/** As much of a long text as is sure to be its own. */
const enough = 40;

/** Looks for many texts at once in raw bytes: as written, in small and capital letters, folded, digits alone, in hex and in base64. */
export class ByteSearch {
  /** Patterns by their first four bytes; `first` answers for most places that none begins there. */
  readonly #byStart = new Map<number, { readonly bytes: Buffer; readonly text: string; readonly form: string }[]>();
  readonly #first = new Uint8Array(65_536);

  constructor(texts: readonly string[]) {
    const known = new Set<string>();
    for (const text of texts) {
      for (const [form, bytes] of formsOf(text.slice(0, enough))) {
        const key = bytes.toString('latin1');
        if (bytes.length < 6 || known.has(key)) continue;
        known.add(key);
        const start = bytes.readUInt32LE(0);
        this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { bytes, text, form }]);
        this.#first[start & 0xffff] = 1;
      }
    }
  }

  /** What was found, each text once: `"Quintanilla" in hex`. */
  in(bytes: Buffer): string[] {
    const found = new Set<string>();
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (this.#first[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] !== 1) continue;
      for (const { bytes: wanted, text, form } of this.#byStart.get(bytes.readUInt32LE(at)) ?? []) {
        if (
          bytes.length - at >= wanted.length &&
          wanted.compare(bytes, at, at + wanted.length) === 0 &&
          !isChance(bytes, at, wanted)
        )
          found.add(`${JSON.stringify(text)} ${form}`);
      }
    }
    return [...found];
  }
}

function isChance(bytes: Buffer, at: number, wanted: Buffer): boolean {
  if (!wanted.every(isDigit)) return false;
  let [from, to] = [at, at + wanted.length];
  while (to - from < image && isHex(bytes[from - 1])) from -= 1;
  while (to - from < image && isHex(bytes[to])) to += 1;
  return to - from >= image;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number | undefined): boolean =>
  isDigit(byte) || (byte !== undefined && byte >= 0x61 && byte <= 0x66);

function* formsOf(text: string): Generator<[string, Buffer]> {
  const digits = text.replace(/\D/g, '');
  const spellings = new Set([
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    text.normalize('NFC'),
    text.normalize('NFD'),
    foldName(text),
  ]);
  if (digits.length >= 9 && new Set(digits).size > 2) spellings.add(digits);
  for (const spelling of spellings) {
    const bytes = Buffer.from(spelling);
    yield [spelling === text ? 'as written' : `as ${spelling}`, bytes];
    yield ['in hex', Buffer.from(bytes.toString('hex'))];
    // Base64 depends on what stands before: three ways, without the letters that share bits with a neighbour.
    for (const before of [0, 1, 2]) {
      const written = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      const inner = written.slice(before === 0 ? 0 : before + 1, (bytes.length + before) % 3 === 0 ? undefined : -1);
      if (inner.length >= 8) yield ['in base64', Buffer.from(inner)];
    }
  }
}
