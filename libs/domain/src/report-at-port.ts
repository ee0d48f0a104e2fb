import { estimateReport, instantOf } from './hearing-clock';

/** When somebody must be at the bridge, on the port's clock. `estimated`: no paper says so. */
interface PortReport {
  readonly on: string;
  readonly time: string;
  readonly zone: string;
  readonly port: string | null;
  readonly estimated: boolean;
  readonly at: string;
}

interface ReportFacts<Report extends PortReport> {
  /** What is on the file: read from a paper, or an estimate that somebody let stand. */
  readonly report: Report | null;
  readonly startsAt: string | null;
  readonly courtZone: string | null;
  readonly medium: string | null;
}

/** Must one cross for a hearing of this kind? Who is heard by telephone or internet stays where they are; not asked counts as yes. */
export const needsBridge = (medium: string | null): boolean => medium !== 'phone' && medium !== 'internet';

/**
 * The time at the port, wherever one is shown: what is on the file; else four hours before a hearing whose hour is known, as an
 * estimate. On the clock of the port of return; while that is not known, on the court's.
 */
export function reportAtPort<Report extends PortReport>(
  { report, startsAt, courtZone, medium }: ReportFacts<Report>,
  returnPort: { readonly id: string; readonly zone: string } | undefined,
): Report | PortReport | null {
  if (report !== null) return report;
  const zone = returnPort?.zone ?? courtZone;
  if (startsAt === null || zone === null || !needsBridge(medium)) return null;
  const { on, time } = estimateReport(startsAt, zone);
  const at = instantOf(on, time, zone);
  return at.ok ? { on, time, zone, port: returnPort?.id ?? null, estimated: true, at: at.instant } : null;
}
