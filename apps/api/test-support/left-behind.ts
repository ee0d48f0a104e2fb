import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { ByteSearch } from './byte-search';
import { allWritten, writtenFile } from './written';

/** `app.client: "Quintanilla" in hex` for everything of this run's writing that lies open in a database: rows, and the files under them. */
export async function leftInDatabase(adminUrl: string, texts = allWritten()): Promise<string[]> {
  if (texts.length === 0) return [];
  const search = new ByteSearch(texts);
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const tables = await admin.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await admin.query<{ row: string }>(`select t::text as row from ${name} t`);
      found.push(...search.in(Buffer.from(rows.map(({ row }) => row).join('\n'))).map((what) => `${name}: ${what}`));
    }
    // Rows that were changed or deleted are still in the files; so are indexes and values kept apart.
    await admin.query('checkpoint');
    const files = await admin.query<{ path: string; name: string }>(
      `select current_setting('data_directory') || '/' || pg_relation_filepath(c.oid) as path, c.oid::regclass::text as name
       from pg_class c where c.oid >= 16384 and c.relkind in ('r', 'i', 't', 'm', 'S')`,
    );
    for (const { path, name } of files.rows)
      found.push(...search.in(readFileSync(path)).map((what) => `file of ${name}: ${what}`));
    return [...new Set(found)];
  } finally {
    await admin.end();
  }
}

/** The same for all files of the run that outlive its databases: the write-ahead log, temporary files, logs. */
export function leftInFiles(dataDir: string, texts: readonly string[]): { found: string[]; megabytes: number } {
  if (texts.length === 0) return { found: [], megabytes: 0 };
  const search = new ByteSearch(texts);
  const known = wordsOfPostgres(dataDir, search);
  const found: string[] = [];
  let size = 0;
  for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.name === writtenFile) continue;
    const bytes = readFileSync(path);
    size += bytes.length;
    const fresh = search.in(bytes).filter((what) => !known.has(textOf(what)));
    found.push(...fresh.map((what) => `${path.slice(dataDir.length + 1)}: ${what}`));
  }
  return { found, megabytes: Math.round(size / 1_000_000) };
}

/** Texts that PostgreSQL's own catalogue and settings hold, whatever anybody writes: St. Helena has a collation. */
function wordsOfPostgres(dataDir: string, search: ByteSearch): Set<string> {
  const untouched = join(dataDir, 'postgres/base/1');
  const files = [
    join(dataDir, 'postgres/postgresql.conf'),
    ...readdirSync(untouched).map((name) => join(untouched, name)),
  ];
  return new Set(files.flatMap((file) => search.in(readFileSync(file))).map(textOf));
}

const textOf = (what: string): string => what.slice(0, what.lastIndexOf('"') + 1);

/** Lines of a log, which speak of people by id. */
export function leftInLog(lines: readonly string[], texts = allWritten()): string[] {
  return new ByteSearch(texts).in(Buffer.from(lines.join('\n'))).map((what) => `log: ${what}`);
}

/** Ends the suite when anything was found, and says what. */
export function refuseWhatIsLeft(found: readonly string[]): void {
  if (found.length === 0) return;
  const shown = found.slice(0, 20).join('\n');
  throw new Error(`What a test wrote lies open (${String(found.length)} places):\n${shown}`);
}
