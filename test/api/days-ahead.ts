import type { CaseRow } from '@resguardo/contract/cases';
import type { NewHearingInput } from '@resguardo/contract/hearings';
import { Clock } from '../../apps/api/src/platform/clock';
import { TestApp, puente } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, opened, registered, scheduled, wholeList, type Made } from './stage';

/** Tuesday 29 June 2027: 22:30 at Laredo, 20:30 at San Ysidro, and already Wednesday in UTC. */
export const lateOnTuesday = '2027-06-30T03:30:00Z';

export interface File {
  readonly caseId: string;
  readonly clientId: string;
}

/** An organisation at a moment of the test's own choice, and files whose cases are closed again after each test. */
export class DaysAhead {
  private readonly files: string[] = [];

  private constructor(
    readonly app: TestApp,
    readonly behind: BehindTheApp,
    readonly intake: Session,
    readonly attorney: Session,
    readonly other: Session,
  ) {}

  static async begin(): Promise<DaysAhead> {
    const app = await TestApp.start();
    const [behind, intake, attorney, other] = await Promise.all([
      BehindTheApp.of(app),
      app.signInAs('intake'),
      app.signInAs('attorney'),
      app.signInAs('attorney2'),
    ]);
    const days = new DaysAhead(app, behind, intake, attorney, other);
    days.at(lateOnTuesday);
    return days;
  }

  at(moment: string): void {
    Object.assign(this.app.app.get(Clock), { now: () => new Date(moment) });
  }

  async file(facts: { surname1?: string; returnPort?: string; by?: Session } = {}): Promise<File> {
    const { surname1 = 'Quintanilla', returnPort = 'laredo', by = this.attorney } = facts;
    const clientId = (await registered(this.intake, { surname1 })).id;
    const caseId = (await opened(by, clientId, { returnPort, courtCode: 'SNA' })).id;
    this.files.push(caseId);
    return { caseId, clientId };
  }

  /** On this day at 08:30 in Laredo, to report there at 04:30. */
  async hearing({ caseId }: File, on: string, facts: Partial<NewHearingInput> = {}): Promise<Made> {
    const report = { on, time: '04:30', zone: 'America/Chicago', port: 'laredo' };
    return scheduled(this.attorney, caseId, { on, report, ...facts });
  }

  /** The next hearing as the list of one's own people has it. */
  async nextOf({ caseId }: File): Promise<CaseRow['nextHearing'] | undefined> {
    return (await wholeList<CaseRow>(this.attorney, '/cases?mine=true')).find(({ id }) => id === caseId)?.nextHearing;
  }

  /** Told and confirmed, verified with the court, with counsel of record: nothing about it waits. */
  async settle(file: File, { id }: Made): Promise<void> {
    await this.attorney.post(`/hearings/${id}/told`, { how: 'phone', confirmed: true });
    await this.attorney.post(`/hearings/${id}/verify`, { source: 'courtLine' });
    await this.represent(file);
  }

  async represent({ caseId }: File): Promise<void> {
    const facts = { practitionerName: 'Ofelia Barrientos', practitionerKind: 'attorney', form: 'EOIR-28' };
    await this.attorney.post(`/cases/${caseId}/representations`, { kind: 'ofRecord', from: '2027-01-04', ...facts });
  }

  async wall({ clientId }: File, session: Session): Promise<void> {
    const { id } = (await session.get<{ user: { id: string } }>('/auth/me')).body.user;
    await this.behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      puente,
      clientId,
      id,
    ]);
  }

  /** Whatever the last test left open is over. */
  async clear(): Promise<void> {
    for (const id of this.files.splice(0))
      await this.behind.rows(`update app.case_file set stage = 'closed' where id = $1`, [id]);
    this.at(lateOnTuesday);
  }

  async end(): Promise<void> {
    await this.behind.end();
    await this.app.stop();
  }
}
