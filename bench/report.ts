import type { Measured } from './measure';
import type { Bench } from './operations';

export interface Row {
  readonly bench: Bench;
  readonly raw1: Measured;
  readonly api1: Measured;
  readonly raw16: Measured;
  readonly api16: Measured;
  readonly audited: number;
}

export interface About {
  readonly guards: readonly string[];
  readonly readyMs: number;
  readonly memory: Readonly<Record<'idle' | 'after', Readonly<Record<'api' | 'raw', number | undefined>>>>;
  readonly halfSurnames: readonly string[];
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));
const cpu = ({ processorMs }: Measured): string => (processorMs === undefined ? '?' : processorMs.toFixed(2));
const mark = (holds: boolean): string => (holds ? 'yes' : 'NO');

const ratio1 = (row: Row): number => row.api1.p50 / row.raw1.p50;
const ratio16 = (row: Row): number => row.raw16.perSecond / row.api16.perSecond;

/** One operation, as soon as it is measured. */
export const line = (row: Row): string =>
  `${row.bench.id}  raw ${ms(row.raw1.p50)} ms, ours ${ms(row.api1.p50)} ms: ${ratio1(row).toFixed(1)} × (goal ≤ ${String(row.bench.goal)})`;

const heads = [
  'op',
  'what',
  'raw p50',
  'p95',
  'ours p50',
  'p95',
  '× raw',
  'goal',
  'met',
  'raw req/s @1',
  'ours @1',
  'raw @16',
  'ours @16',
  'raw/ours',
  'goal',
  'met',
  'p99 @16',
  'CPU ms raw',
  'ours',
  'audited',
];

/** The whole table in Markdown, with what was in force while it was measured. */
export function table(rows: readonly Row[], about: About): string {
  const cells = rows.map((row) => [
    row.bench.id,
    row.bench.name,
    ms(row.raw1.p50),
    ms(row.raw1.p95),
    ms(row.api1.p50),
    ms(row.api1.p95),
    ratio1(row).toFixed(2),
    `≤ ${String(row.bench.goal)}`,
    mark(ratio1(row) <= row.bench.goal),
    row.raw1.perSecond.toFixed(0),
    row.api1.perSecond.toFixed(0),
    row.raw16.perSecond.toFixed(0),
    row.api16.perSecond.toFixed(0),
    ratio16(row).toFixed(2),
    row.bench.goalAt16 === null ? '–' : `≤ ${String(row.bench.goalAt16)}`,
    row.bench.goalAt16 === null ? '–' : mark(ratio16(row) <= row.bench.goalAt16),
    ms(row.api16.p99),
    cpu(row.raw1),
    cpu(row.api1),
    String(row.audited),
  ]);
  const all = [heads, ...cells];
  const widths = heads.map((_, column) => Math.max(...all.map((each) => each[column]?.length ?? 0)));
  const written = all.map((each) => `| ${each.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  written.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  const memory = (when: 'idle' | 'after') =>
    `${about.memory[when].api?.toFixed(0) ?? '?'} MB (raw ${about.memory[when].raw?.toFixed(0) ?? '?'} MB)`;
  return [
    '',
    ...written,
    '',
    ...about.guards,
    `ready ${(about.readyMs / 1000).toFixed(1)} s after its start; memory idle ${memory('idle')}, after all operations ${memory('after')}`,
    `O3 asked for: ${about.halfSurnames.slice(0, 12).join(' ')} …`,
    'Not measured: deadlines (part of O6, not in this version), the director’s report (O7).',
    'CPU: processor time of server and database for one operation at one connection; other work on the machine does not change it.',
    'O5 is three requests in both: three routes, three durable commits.',
    '',
  ].join('\n');
}
