import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
// By their paths: this also runs where Jest has ended, and the short names of libraries with it.
import { foldName } from '../../../libs/domain/src/folding';
import { reference } from '../src/reference/reference-data';

// Everything the suites send, in one file beside the cluster: at the end nobody may find any of it outside a seal.

const shortest = 6;
const mostWordsOfAName = 4;
const remembered = new Set<string>();

/** Words of the program itself, which a copy of the database may show: kinds, ports, courts, zones, countries. */
const ownWords = new Set([...vocabulary(), ...stringsIn([reference])].map((word) => foldName(word)));

/** Every word of the closed lists, in whichever file of them it stands. */
function vocabulary(): string[] {
  const folder = join(__dirname, '../../../libs/domain/src');
  const files = readdirSync(folder).filter((name) => name.startsWith('vocabulary'));
  return files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/'([\w-]+)'/g)].map((found) => found[1] ?? ''),
  );
}

const machineMade = [
  /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/,
  /^\d{2}:\d{2}$/,
  /^[A-Z][\w+-]+\/[\w/+-]+$/,
];

/** Says that these words are known to everybody: the name of an organisation. */
export function rememberPublic(text: string): void {
  for (const word of [text, ...text.split(/\s+/)]) ownWords.add(foldName(word));
}

/** Notes every text of a request's body, or of an account, that a person could be known by. */
export function rememberWritten(value: unknown): void {
  const texts = stringsIn([value]);
  // A name is known by its parts as well; a sentence is not.
  const parts = texts.flatMap((text) => {
    const words = text.split(/\s+/);
    return words.length > 1 && words.length <= mostWordsOfAName ? words : [];
  });
  const fresh = [...new Set([...texts, ...parts])].filter((text) => !remembered.has(text) && isTelling(text));
  if (fresh.length === 0 || process.env['TEST_DATA_DIR'] === undefined) return;
  for (const text of fresh) remembered.add(text);
  appendFileSync(place(), fresh.map((text) => `${JSON.stringify(text)}\n`).join(''));
}

/** What all suites of this run have written so far. */
export function allWritten(): string[] {
  if (!existsSync(place())) return [];
  const lines = readFileSync(place(), 'utf8').split('\n').filter(Boolean);
  return [...new Set(lines.map((line) => JSON.parse(line) as string))];
}

const place = (): string => join(process.env['TEST_DATA_DIR'] ?? '', writtenFile);
export const writtenFile = 'written.jsonl';

function isTelling(text: string): boolean {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < shortest || new Set(letters).size < 4) return false;
  return !machineMade.some((pattern) => pattern.test(text)) && !ownWords.has(foldName(text));
}

/** Texts at any depth; a text that is JSON itself is opened too, as drafts are. */
function stringsIn(values: readonly unknown[]): string[] {
  const texts: string[] = [];
  // A stack of our own: some tests send what is nested deeper than calls may be.
  const open = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      texts.push(value);
      open.push(...insideOf(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) open.push(part);
    }
  }
  return texts;
}

function insideOf(text: string): unknown[] {
  if (!/^\s*[[{]/.test(text)) return [];
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
