import type { Report } from '@resguardo/contract/hearings';
import type { SplitCell } from '@resguardo/domain/family-split';

const alike = (one: Report, other: Report | null): boolean =>
  other !== null &&
  one.port !== null &&
  one.port === other.port &&
  one.on === other.on &&
  one.estimated === other.estimated;

/**
 * When each must be at the bridge. Only of one day and bridge can it differ: another day or bridge is told by other rows, and an
 * estimate beside a paper is a doubt and no difference.
 */
export function compareReports(reports: readonly (Report | null)[]): SplitCell[] {
  const first = reports.find((report) => report !== null) ?? null;
  return reports.map((report) => {
    if (report === null) return 'unknown';
    const before = reports.find((other) => alike(report, other)) ?? report;
    if (before.at !== report.at) return 'differs';
    return report !== first && alike(report, first) ? 'same' : 'first';
  });
}
