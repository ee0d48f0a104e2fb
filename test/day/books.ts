export interface Kept extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
}

type Read = (path: string) => Promise<Record<string, unknown>>;

/** What was acknowledged, so that it can be looked for at the end of the day; and how long screens took. */
export class Books {
  readonly faults: string[] = [];
  readonly kept: { path: string; holds: (record: Record<string, unknown>) => boolean }[] = [];
  readonly screens = new Map<string, number[]>();
  /** People who have no case yet. */
  readonly waiting: string[] = [];
  stale = 0;
  private readonly cases: string[] = [];
  private readonly hearings: string[] = [];
  private readonly changes = new Map<string, number>();
  private readonly claimed = new Map<string, number>();
  private readonly told = new Map<string, number>();

  note(path: string, facts: Readonly<Record<string, unknown>>): void {
    this.kept.push({
      path,
      holds: (record) => Object.entries(facts).every(([field, value]) => record[field] === value),
    });
  }

  /** An entry of a list within a record. */
  noteWithin(path: string, list: string, id: string): void {
    this.kept.push({ path, holds: (record) => (record[list] as Kept[]).some((entry) => entry.id === id) });
  }

  change(path: string, version: number): void {
    this.changes.set(path, Math.max(version, this.changes.get(path) ?? 0));
    this.kept.push({ path, holds: (record) => Number(record['version']) >= version });
  }

  opened(caseId: string, hearingId: string): void {
    this.cases.push(caseId);
    this.hearings.push(hearingId);
  }

  /** Mostly the latest, so that several people meet at one file. */
  anyCase = (): string | undefined =>
    this.cases.at(-1 - Math.floor(Math.random() ** 2 * Math.min(8, this.cases.length)));

  /** One of the latest. */
  anyHearing = (): string | undefined =>
    this.hearings.at(-1 - Math.floor(Math.random() * Math.min(12, this.hearings.length)));

  /** A hearing holds forty claims, so it is asked for no more than half as many. */
  mayClaim = (hearing: string): boolean => oneOfTwenty(this.claimed, hearing);

  /** And forty words to the client. */
  mayTell = (hearing: string): boolean => oneOfTwenty(this.told, hearing);

  screen(name: string, ms: number): void {
    this.screens.set(name, [...(this.screens.get(name) ?? []), ms]);
  }

  /** What was acknowledged and is not there. */
  async lost(read: Read): Promise<string[]> {
    const lost: string[] = [];
    const records = new Map<string, Promise<Record<string, unknown>>>();
    for (const { path, holds } of this.kept) {
      const record = records.get(path) ?? read(path);
      records.set(path, record);
      if (!holds(await record)) lost.push(path);
    }
    return lost;
  }
}

function oneOfTwenty(counts: Map<string, number>, id: string): boolean {
  const so = counts.get(id) ?? 0;
  counts.set(id, so + 1);
  return so < 20;
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
