import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { faultsOf, opened, registered, type Made } from './stage';

interface HearingVector {
  id: string;
  kind: 'hearing';
  port: string;
  portZone: string;
  courtZone: string;
  courtLocal: string;
  expect: { instant: string; portLocal: string; reportInstant: string; reportPortLocal: string };
  why: string;
}
interface WallTimeVector {
  id: string;
  kind: 'wallTime';
  zone: string;
  local: string;
  expect: { exists: boolean; ambiguous: boolean };
  why: string;
}
const { vectors } = JSON.parse(readFileSync(join(__dirname, '../vectors/timezone-vectors.json'), 'utf8')) as {
  vectors: (HearingVector | WallTimeVector)[];
};
const hearings = vectors.filter((vector) => vector.kind === 'hearing');
const wallTimes = vectors.filter((vector) => vector.kind === 'wallTime');

let app: TestApp;
let attorney: Session;
let caseId: string;
let ports: ReadonlyMap<string, { id: string; zone: string; courtCode: string }>;
let courts: ReadonlyMap<string, { zone: string }>;

beforeAll(async () => {
  app = await TestApp.start();
  attorney = await app.signInAs('attorney');
  caseId = (await opened(attorney, (await registered(await app.signInAs('intake'))).id)).id;
  const { body } = await attorney.get<{
    ports: { id: string; name: string; zone: string; courtCode: string }[];
    courts: { code: string; zone: string }[];
  }>('/reference');
  // "Brownsville (Gateway)" is Brownsville.
  ports = new Map(body.ports.map((port) => [port.name.replace(/ \(.*\)$/, ''), port]));
  courts = new Map(body.courts.map((court) => [court.code, court]));
});
afterAll(() => app.stop());

const schedule = (body: object) => attorney.post<Made>(`/cases/${caseId}/hearings`, { kind: 'master', ...body });
const split = (local: string) => local.split('T') as [string, string];

describe('a hearing in two clocks', () => {
  it.each(hearings)('$id: the client would stand at $port at the wrong hour ($why)', async (vector) => {
    const [on, courtTime] = split(vector.courtLocal);
    const [reportOn, time] = split(vector.expect.reportPortLocal);
    const port = ports.get(vector.port);
    expect(port?.zone).toBe(vector.portZone);
    const exact = { state: 'exact', on, courtTime, courtZone: vector.courtZone };
    const made = await schedule({ ...exact, report: { on: reportOn, time, zone: vector.portZone, port: port?.id } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      startsAt: vector.expect.instant,
      on,
      courtTime,
      report: { on: reportOn, time, at: vector.expect.reportInstant },
    });
    expect((await attorney.get(`/hearings/${made.body.id}`)).body).toEqual(made.body);
  });

  it.each(wallTimes)(
    '$id: $local in $zone would be guessed',
    async ({ zone, local, expect: { exists, ambiguous } }) => {
      const [on, courtTime] = split(local);
      const answer = await schedule({ state: 'exact', on, courtTime, courtZone: zone });
      const problem = exists && ambiguous ? 'timeTwice' : 'timeNotOnClock';
      expect([answer.status, ...faultsOf(answer)]).toEqual([422, `courtTime: ${problem}`]);
      const report = { on, time: courtTime, zone };
      const atThePort = await schedule({ state: 'date', on, report });
      expect([atThePort.status, ...faultsOf(atThePort)]).toEqual([422, `report.time: ${problem}`]);
    },
  );

  it.each([
    ['2027-07-20', 'differ', '08:30', '07:30'],
    ['2027-01-19', 'agree', '08:30', '08:30'],
  ])('on %s the port of Nogales and its court in El Paso would not %s', async (on, _, courtTime, portTime) => {
    const nogales = ports.get('Nogales');
    const courtZone = courts.get(nogales?.courtCode ?? '')?.zone;
    expect([nogales?.zone, courtZone]).toEqual(['America/Phoenix', 'America/Denver']);
    const report = { on, time: portTime, zone: nogales?.zone, port: nogales?.id };
    const made = await schedule({ state: 'exact', on, courtTime, courtZone, report });
    expect(made.body).toMatchObject({ startsAt: (made.body['report'] as { at: string }).at });
  });
});
