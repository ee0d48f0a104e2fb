import type { Hearing, Report } from '@resguardo/contract/hearings';
import { reportAtPort } from '@resguardo/domain/report-at-port';

/** When to be at the port for a hearing of a file, as every list says it. Of one that is over only what is on the file. */
export const reportOf = (hearing: Hearing, returnPort: Parameters<typeof reportAtPort>[1]): Report | null =>
  hearing.outcome === null ? reportAtPort(hearing, returnPort) : hearing.report;
