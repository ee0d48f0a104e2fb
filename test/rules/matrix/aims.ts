import { randomBytes, randomUUID } from 'node:crypto';
import { can } from '@resguardo/domain/access';
import type { Client } from 'pg';
import type { Actor } from './actors';
import { settle, type House } from './houses';
import { newAccount } from './links';
import { newSaid, type Said } from './said';

/** Whose record is aimed at. `colleague`: of the same house, but somebody's own (a draft, a browser). */
export const owners = ['own', 'foreign', 'absent', 'walled', 'restricted', 'colleague'] as const;
export type Owner = (typeof owners)[number];

/** Folders that hold somebody's own things, or none that a list shows. Any other is aimed at by its list. */
type Folder = 'jobs' | 'devices' | 'drafts' | 'users' | 'role-grants';

/** Finds an id of each kind for whoever asks; undefined where the kind has no such owner. */
export class Aims {
  constructor(
    private readonly admin: Client,
    private readonly houses: readonly House[],
  ) {}

  other(house: House): House {
    const found = this.houses.find((candidate) => candidate !== house);
    if (!found) throw new Error('There is no other house.');
    return found;
  }

  said(actor: Actor, owner: Owner): Said {
    if (owner === 'absent' || owner === 'colleague') return newSaid();
    if (owner === 'foreign') return this.other(actor.house).open.said;
    return actor.house[owner === 'own' ? 'open' : owner].said;
  }

  async id(folder: string, actor: Actor, owner: Owner): Promise<string | undefined> {
    if (folder in actor.house.open.ids) return this.record(folder, actor, owner);
    switch (folder as Folder) {
      case 'jobs':
        if (owner === 'own') return actor.house.jobs;
        return owner === 'foreign' ? this.other(actor.house).jobs : owner === 'absent' ? randomUUID() : undefined;
      case 'devices':
        return this.device(actor, owner);
      case 'drafts':
        return this.draft(actor, owner);
      case 'users':
        return this.account(actor, owner);
      case 'role-grants':
        return this.roleGrant(actor, owner);
      default:
        return this.listed(folder, actor, owner);
    }
  }

  /** Of what no request makes, the first that the house's own list shows. */
  private async listed(folder: string, actor: Actor, owner: Owner): Promise<string | undefined> {
    const house = houseOf(this, actor, owner);
    if (house === undefined || house === 'absent') return house && randomUUID();
    for (const session of Object.values(house.sessions)) {
      const { status, body } = await session.get<{ items?: { id?: string }[] }>(`/${folder}`);
      const id = status === 200 ? body.items?.[0]?.id : undefined;
      if (id !== undefined) return id;
    }
    throw new Error(
      `The matrix cannot aim at /${folder}/…: no POST makes one and GET /${folder} lists none; say in test/rules/matrix/aims.ts where its ids come from.`,
    );
  }

  private record(folder: string, actor: Actor, owner: Owner): string | undefined {
    if (owner === 'colleague') return undefined;
    if (owner === 'absent') return randomUUID();
    if (owner === 'foreign') return this.other(actor.house).open.ids[folder];
    return actor.house[owner === 'own' ? 'open' : owner].ids[folder];
  }

  /** One record in reach that another in reach may name. */
  second(folder: string, actor: Actor): string | undefined {
    if (folder === 'colleagues') return actor.house.users.attorney2;
    // That of somebody else is joined to their own record.
    if (folder === 'duplicates') return actor.house.open.ids[folder];
    return actor.house.second.ids[folder];
  }

  /** A record of the other house that no request has named yet, for creations under its id. */
  async freshForeign(folder: string, actor: Actor): Promise<string | undefined> {
    const person = await settle(this.other(actor.house));
    return person.ids[folder];
  }

  /** Each time another browser, as asking for one may end it. */
  private async device(actor: Actor, owner: Owner): Promise<string | undefined> {
    const { house } = actor;
    const holder = {
      own: house.users[actor.role ?? 'intake'],
      foreign: this.other(house).users.intake,
      colleague: house.users.attorney2,
      absent: null,
      walled: undefined,
      restricted: undefined,
    }[owner];
    if (holder === undefined) return undefined;
    const id = randomUUID();
    if (holder === null) return id;
    await this.admin.query(
      `insert into auth.session (id, sid_hash, account_id, device_name, idle_until, absolute_until)
       values ($1, $2, $3, 'Firefox, Linux', now() + interval '10 min', now() + interval '1 hour')`,
      [id, randomBytes(32), holder],
    );
    return id;
  }

  /** Each time another key, as writing to one makes it the writer's. */
  private async draft(actor: Actor, owner: Owner): Promise<string | undefined> {
    if (owner === 'walled' || owner === 'restricted') return undefined;
    const key = `register:${randomUUID()}`;
    const session = {
      own: actor.role !== null && can([actor.role], 'draft:own') ? actor.house.sessions[actor.role] : undefined,
      foreign: this.other(actor.house).sessions.intake,
      colleague: actor.house.sessions.attorney2,
      absent: undefined,
    }[owner];
    if (session === undefined) return key;
    const words = this.other(actor.house).open.said.words;
    const kept = await session.send('PUT', `/drafts/${key}`, { content: owner === 'own' ? '{}' : words.join(' ') });
    if (kept.status !== 200) throw new Error(`No draft was kept: ${String(kept.status)}`);
    return key;
  }

  /** Each time another account, as asking may close it. */
  private async account(actor: Actor, owner: Owner): Promise<string | undefined> {
    const house = houseOf(this, actor, owner);
    return house === 'absent' ? randomUUID() : house && newAccount(house);
  }

  /**
   * Each time another role to decide about, asked for by and for somebody whom nobody let in: of an account that the administrator
   * made lately it is no second person. It is one that they have, so that nobody here is signed out by the answer.
   */
  private async roleGrant(actor: Actor, owner: Owner): Promise<string | undefined> {
    const house = houseOf(this, actor, owner);
    if (house === undefined || house === 'absent') return house && randomUUID();
    const id = randomUUID();
    await this.admin.query(
      `insert into auth.role_grant (org_id, id, account_id, roles, state, asked_by, expires_at)
       values ($1, $2, $3, '{intake}', 'waiting', $4, now() + interval '1 day')`,
      [house.orgId, id, house.users.intake, house.users.attorney2],
    );
    return id;
  }
}

function houseOf(aims: Aims, { house }: Actor, owner: Owner): House | 'absent' | undefined {
  if (owner === 'own' || owner === 'absent') return owner === 'own' ? house : 'absent';
  return owner === 'foreign' ? aims.other(house) : undefined;
}
