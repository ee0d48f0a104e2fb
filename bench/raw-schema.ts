import { createHash } from 'node:crypto';
import { foldWord } from '@resguardo/domain/folding';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { phaseByEnrolment } from '@resguardo/domain/program-phase';
import { Client } from 'pg';
import { idFrom } from '../seeds/chance';
import { assignedFamilies } from '../seeds/scale-run';
import type { ScalePerson, ScaleWish } from '../seeds/scale-plan';

/** The same people in plain tables: nothing sealed, no policies, no audit. What hand-written SQL would work on. */
const schema = `
create table client (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  given_names text, surname1 text, surname2 text, fold1 text, fold2 text, preferred_name text, name_on_nta text, name_on_id text,
  aliases jsonb not null, birth jsonb, sex text, nationality text, languages jsonb not null, a_numbers jsonb not null,
  contacts jsonb not null, primary key (org_id, id));
create index client_fold1 on client (org_id, fold1 text_pattern_ops);
create index client_fold2 on client (org_id, fold2 text_pattern_ops);
create table case_file (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  client_id uuid not null, enrolled_on date, phase_override text, phase_override_reason text, entry_place text,
  program_phase text not null, return_port text, court_code text, lead_case_id uuid, stage text not null,
  primary key (org_id, id), foreign key (org_id, client_id) references client (org_id, id));
create index case_file_open on case_file (org_id, stage, created_at desc, id desc);
create index case_file_of_client on case_file (org_id, client_id);
create table hearing (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  case_id uuid not null, client_id uuid not null, kind text not null, medium text, state text not null, on_day date,
  court_time text, court_zone text, report jsonb, judge text, note text, starts_at timestamptz,
  claims jsonb not null default '[]', settled jsonb, told jsonb not null default '[]', verified jsonb, outcome jsonb, previous_id uuid,
  sort_at timestamptz generated always as (coalesce(starts_at, timezone('UTC', on_day + time '20:00'))) stored,
  primary key (org_id, id), foreign key (org_id, case_id) references case_file (org_id, id));
create index hearing_by_time on hearing (org_id, sort_at, id) where sort_at is not null;
create index hearing_of_case on hearing (org_id, case_id, sort_at);
create table consent (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  client_id uuid not null, purpose text not null, answer text not null, from_day date, until_day date, facts jsonb, primary key (org_id, id));
create index consent_of_client on consent (org_id, client_id, from_day desc);
create table whereabouts (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  client_id uuid not null, city text, setting text, address text, from_day date, until_day date, primary key (org_id, id));
create index whereabouts_of_client on whereabouts (org_id, client_id, created_at desc);
create table representation (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  case_id uuid not null, client_id uuid not null, kind text not null, form text, from_day date, to_day date, practitioner text, primary key (org_id, id));
create index representation_of_case on representation (org_id, case_id, from_day desc);
create table counsel_attempt (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  case_id uuid not null, client_id uuid not null, at timestamptz not null, place text, allowed text, facts jsonb, primary key (org_id, id));
create index counsel_attempt_of_case on counsel_attempt (org_id, case_id, at desc);
create table return (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  case_id uuid not null, client_id uuid not null, returned_on date not null, port text, city text, papers jsonb, primary key (org_id, id));
create index return_of_case on return (org_id, case_id, returned_on desc);
create table note (
  org_id uuid not null, id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
  case_id uuid not null, client_id uuid not null, at timestamptz not null, kind text not null, privileged boolean not null, text text not null,
  author text not null, primary key (org_id, id));
create index note_of_case on note (org_id, case_id, at desc);
create table family_member (
  org_id uuid not null, id uuid not null, family_id uuid not null, client_id uuid not null, role text not null, until_on date,
  primary key (org_id, id));
create index family_member_of_client on family_member (org_id, client_id);
create index family_member_of_family on family_member (org_id, family_id);
create table session (id uuid primary key, email text not null, created_at timestamptz not null default now());
create table made (wish text not null);
`;

/** Makes the plain copies in a database of their own, unless they are there for this very wish. */
export async function makeRawTables(url: string, wish: ScaleWish, organisations: number): Promise<void> {
  const client = new Client({ connectionString: url, options: '-c synchronous_commit=off' });
  await client.connect();
  try {
    const found = await client.query(`select 1 from pg_tables where schemaname = 'public' and tablename = 'made'`);
    const tables = createHash('sha256').update(schema).digest('hex').slice(0, 12);
    const wanted = JSON.stringify({ ...wish, organisations, tables });
    if (found.rowCount === 1 && (await client.query('select 1 from made where wish = $1', [wanted])).rowCount === 1)
      return;
    await client.query('drop schema public cascade; create schema public');
    await client.query(schema);
    let people: { orgId: string; person: ScalePerson }[] = [];
    for (const family of assignedFamilies(wish, organisations)) {
      const orgId = idFrom(`synthetic-${String(family.place + 1)}`);
      people.push(...family.people.map((person) => ({ orgId, person })));
      if (people.length >= 500) people = await write(client, people);
    }
    await write(client, people);
    await client.query('insert into made values ($1)', [wanted]);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function write(client: Client, people: readonly { orgId: string; person: ScalePerson }[]): Promise<[]> {
  const fold = (name: string | null) => (name === null ? null : name.split(/\s+/).map(foldWord).join(' '));
  await insert(
    client,
    'client',
    people.map(({ orgId, person: { client: c } }) => ({
      org_id: orgId,
      id: c.id,
      given_names: c.givenNames,
      surname1: c.surname1,
      surname2: c.surname2,
      fold1: fold(c.surname1),
      fold2: fold(c.surname2),
      preferred_name: c.preferredName,
      name_on_nta: c.nameOnNta,
      name_on_id: c.nameOnId,
      aliases: c.aliases,
      birth: c.birth,
      sex: c.sex,
      nationality: c.nationality,
      languages: c.languages,
      a_numbers: c.aNumbers,
      contacts: c.contacts,
    })),
  );
  await insert(
    client,
    'case_file',
    people.flatMap(({ orgId, person }) =>
      person.cases.map((c) => ({
        org_id: orgId,
        id: c.id,
        client_id: c.clientId,
        enrolled_on: c.enrolledOn,
        entry_place: c.entryPlace,
        program_phase: phaseByEnrolment(c.enrolledOn).phase,
        return_port: c.returnPort,
        court_code: c.courtCode,
        lead_case_id: c.leadCaseId,
        stage: c.stage,
      })),
    ),
  );
  await insert(
    client,
    'hearing',
    people.flatMap(({ orgId, person }) =>
      person.hearings.map((h) => ({
        org_id: orgId,
        id: h.id,
        case_id: h.caseId,
        client_id: person.client.id,
        kind: h.kind,
        medium: h.medium,
        state: h.state,
        on_day: h.on,
        court_time: h.courtTime,
        court_zone: h.courtZone,
        report: h.report,
        judge: h.judge,
        note: h.note,
        starts_at: startOf(h.on, h.courtTime, h.courtZone),
      })),
    ),
  );
  return [];
}

function startOf(on: string | null, time: string | null, zone: string | null): string | null {
  const answer = on !== null && time !== null && zone !== null ? instantOf(on, time, zone) : null;
  return answer?.ok === true ? answer.instant : null;
}

/** Rows travel as one JSON text; the table itself says what its columns are. */
async function insert(client: Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
