import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NewCase } from '@resguardo/contract/cases';
import { NewClient } from '@resguardo/contract/clients';
import { NewConsent } from '@resguardo/contract/consents';
import { NewWhereabouts } from '@resguardo/contract/whereabouts';
import type { Role } from '@resguardo/domain/vocabulary';
import type { Pool } from 'pg';
import { CasesService } from '../apps/api/src/cases/cases.service';
import { ClientsService } from '../apps/api/src/clients/clients.service';
import { ConsentsService } from '../apps/api/src/consents/consents.service';
import { HearingOutcomeService } from '../apps/api/src/hearings/hearing-outcome.service';
import { HearingTruthService } from '../apps/api/src/hearings/hearing-truth.service';
import { HearingsService } from '../apps/api/src/hearings/hearings.service';
import type { Actor } from '../apps/api/src/platform/actor';
import { Accounts } from '../apps/api/src/platform/auth/accounts';
import { Clock } from '../apps/api/src/platform/clock';
import type { Config } from '../apps/api/src/platform/config';
import { AUTH_POOL } from '../apps/api/src/platform/database/connections';
import { Units } from '../apps/api/src/platform/database/unit-of-work';
import { Refusal } from '../apps/api/src/platform/problems';
import { WhereaboutsService } from '../apps/api/src/whereabouts/whereabouts.service';
import { idFrom } from './chance';
import { seedContent } from './demo-content';
import { seedCounsel } from './demo-counsel';
import { demoFamilies, type DemoOrganisation, type PlannedFile } from './demo-families';
import { plannedIntake, type PlannedIntake } from './demo-intake';
import { seedKin } from './demo-kin';
import { demoOrganisations, demoStaff } from './demo-organisations';
import { seedPeople } from './demo-people';
import { demoSpecials } from './demo-specials';
import { splitFamily } from './demo-split-family';
import { plannedTruth } from './demo-truth';
import { keepHearing, type HearingServices } from './demo-truth-writer';

/** Makes the demo's organisations, people and files, once. Two processes may begin at once; one that was cut off goes on. */
export async function seedDemo(
  app: INestApplicationContext,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  const seeder = new DemoSeeder(app, config);
  const pool = app.get<Pool>(AUTH_POOL);
  if (await seeder.isDone()) return;
  const guard = await pool.connect();
  const lock = `hashtextextended('resguardo/seed-demo', 0)`;
  try {
    // The role's lock_timeout is shorter than a seeding, so waiting is our own.
    const tried = () => guard.query<{ mine: boolean }>(`select pg_try_advisory_lock(${lock}) as mine`);
    while ((await tried()).rows[0]?.mine !== true) await pause(200);
    if (await seeder.isDone()) return;
    const began = Date.now();
    say('Making the demo: three organisations, fictional people …');
    await Promise.all(demoOrganisations.map((organisation) => seeder.organisation(organisation)));
    await seeder.finish();
    say(`  made in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  } finally {
    await guard.query(`select pg_advisory_unlock(${lock})`);
    guard.release();
  }
}

class DemoSeeder {
  private readonly accounts: Accounts;
  private readonly units: Units;
  private readonly clients: ClientsService;
  private readonly cases: CasesService;
  private readonly hearings: HearingServices;
  private readonly consents: ConsentsService;
  private readonly whereabouts: WhereaboutsService;
  private readonly now: Date;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly config: Config,
  ) {
    this.accounts = app.get(Accounts);
    this.units = app.get(Units);
    this.clients = app.get(ClientsService, { strict: false });
    this.cases = app.get(CasesService, { strict: false });
    this.hearings = {
      hearings: app.get(HearingsService, { strict: false }),
      truth: app.get(HearingTruthService, { strict: false }),
      outcomes: app.get(HearingOutcomeService, { strict: false }),
    };
    this.consents = app.get(ConsentsService, { strict: false });
    this.whereabouts = app.get(WhereaboutsService, { strict: false });
    this.now = app.get(Clock).now();
  }

  /** One look: the person who is made after everybody else. */
  isDone(): Promise<boolean> {
    const { organisation, file } = this.last();
    return this.units.inContext(actor(organisation, 'intake'), { action: 'client:read', reads: true }, async (unit) => {
      const rows = await unit.query('select id from app.client where id = $1', [file.client.id]);
      return rows.length > 0;
    });
  }

  async organisation(organisation: DemoOrganisation): Promise<void> {
    await this.accounts.createOrganisation(organisation.id, organisation.name);
    await Promise.all(
      demoStaff(organisation).map(({ login, name, role, language }) =>
        this.accounts
          .createAccount({
            id: actor(organisation, login).userId,
            orgId: organisation.id,
            name,
            email: `${login}@${organisation.host}`,
            roles: [role],
            password: this.config.demoPassword,
            language,
          })
          .catch(unlessItExists),
      ),
    );
    await seedPeople(this.app, actor(organisation, 'admin'), organisation.host, this.now);
    const known = await this.idsOf(organisation);
    const files = filesOf(organisation, this.now).filter((file) => file.client.id !== this.last().file.client.id);
    for (const file of files) await this.file(organisation, file, known);
    const families = familiesOf(organisation, this.now).map((family) =>
      family.filter(({ client }) => client.id !== this.last().file.client.id),
    );
    const intake = actor(organisation, 'intake');
    await seedKin(this.app, (action, work) => this.units.inContext(intake, { action }, work), { families, known });
  }

  async finish(): Promise<void> {
    const { organisation, file } = this.last();
    await this.file(organisation, file, new Set());
  }

  /** The very last person to be made, who has no case: the mark that everything before is there. */
  private last(): { organisation: DemoOrganisation; file: Seeded } {
    const organisation = demoOrganisations[demoOrganisations.length - 1];
    const file = organisation && filesOf(organisation, this.now).find((each) => each.case === null);
    if (!organisation || !file) throw new Error('The last demo organisation needs somebody without a case.');
    return { organisation, file };
  }

  private async file(organisation: DemoOrganisation, file: Seeded, known: ReadonlySet<string>): Promise<void> {
    const by = (login: string, action: string, work: () => Promise<unknown>) =>
      this.units.inContext(actor(organisation, login), { action }, work);
    if (!known.has(file.client.id)) {
      const client = NewClient.parse(file.client);
      await by('intake', 'client:create', () => this.clients.register(client));
    }
    await this.intake(organisation, file, known);
    const { case: opened } = file;
    if (!opened) return;
    // Files are shared among the attorneys, so that *mine* is not everything.
    const opener = idFrom(`${opened.leadCaseId ?? opened.id}/opener`) < '6' ? 'attorney2' : 'attorney';
    if (!known.has(opened.id)) await by(opener, 'case:create', () => this.cases.open(NewCase.parse(opened)));
    for (const hearing of file.hearings) {
      const truth = plannedTruth(hearing, organisation.host, this.now);
      await keepHearing(by, this.hearings, opened.id, hearing, known, truth);
    }
    const colleagues = ['attorney', 'attorney2'].map((login) => actor(organisation, login).userId);
    await seedCounsel(this.app, (action, work) => by('attorney', action, work), {
      file,
      colleagues,
      known,
      now: this.now,
    });
    await seedContent(this.app, by, { file, known, now: this.now });
  }

  /** What the person was asked, in one unit for each kind. */
  private async intake(organisation: DemoOrganisation, file: Seeded, known: ReadonlySet<string>): Promise<void> {
    const by = (action: string, work: () => Promise<unknown>) =>
      this.units.inContext(actor(organisation, 'intake'), { action }, work);
    const consents = file.intake.consents.filter(({ id }) => !known.has(id)).map((each) => NewConsent.parse(each));
    const places = file.intake.places.filter(({ id }) => !known.has(id)).map((each) => NewWhereabouts.parse(each));
    const { id } = file.client;
    if (consents.length > 0)
      await by('consent:record', async () => {
        for (const consent of consents) await this.consents.record(id, consent);
      });
    for (const place of places) await by('whereabouts:record', () => this.whereabouts.record(id, place));
  }

  /** What an earlier seeding, cut off, has left. Its days may be another day's, so nothing is compared. */
  private idsOf(organisation: DemoOrganisation): Promise<Set<string>> {
    return this.units.inContext(actor(organisation, 'attorney'), { action: 'case:read', reads: true }, async (unit) => {
      const rows = await unit.query<{ id: string }>(
        `select id from app.client union all select id from app.case_file union all select id from app.hearing
         union all select id from app.note union all select id from app.return
         union all select id from app.consent union all select id from app.whereabouts
         union all select id from app.representation union all select id from app.counsel_attempt
         union all select id from app.family`,
      );
      return new Set(rows.map((row) => row.id));
    });
  }
}

function familiesOf(organisation: DemoOrganisation, now: Date): PlannedFile[][] {
  const families = demoFamilies(organisation, now);
  if (organisation.families.length <= 20) return families;
  const { host, firstSerial } = organisation;
  return [...families, ...demoSpecials(host, firstSerial + 200, now), splitFamily(host, firstSerial + 300, now)];
}

/** Lead cases come before their riders, because families are in that order. */
function filesOf(organisation: DemoOrganisation, now: Date): Seeded[] {
  return familiesOf(organisation, now).flatMap((family) => {
    const intake = plannedIntake(family, now);
    return family.map((file) => ({ ...file, intake: intake.get(file.client.id) ?? nothingAsked }));
  });
}

type Seeded = PlannedFile & { intake: PlannedIntake };
const nothingAsked: PlannedIntake = { consents: [], places: [] };

function actor(organisation: DemoOrganisation, login: string): Actor {
  const role = demoStaff(organisation).find((person) => person.login === login)?.role as Role;
  const sessionId = idFrom(`${organisation.host}/seeding`);
  return {
    userId: idFrom(`${organisation.host}/account/${login}`),
    orgId: organisation.id,
    roles: [role],
    sessionId,
    language: 'en',
  };
}

function unlessItExists(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'exists')) throw error;
}
