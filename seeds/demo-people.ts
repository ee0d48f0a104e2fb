import { createHash, randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NewUser } from '@resguardo/contract/people';
import type { Actor } from '../apps/api/src/platform/actor';
import { OrganisationFacts } from '../apps/api/src/platform/auth/organisation-facts';
import { People } from '../apps/api/src/platform/auth/people';
import { Refusal } from '../apps/api/src/platform/problems';
import { plusDays } from './invented-case';

/** Where each of the demo's organisations is: a volunteer's last day ends by its clock. */
const places: Readonly<Record<string, { city: string; zone: string }>> = {
  'puente.example': { city: 'Tijuana', zone: 'America/Tijuana' },
  'frontera.example': { city: 'Ciudad Juárez', zone: 'America/Ciudad_Juarez' },
  'norte.example': { city: 'Matamoros', zone: 'America/Matamoros' },
};

/**
 * What an administrator has done before the demo begins: where the organisation is, a volunteer who stays until a day and has
 * not come yet, and somebody who has left. Both were let in by one person, so the director has something to look at.
 */
export async function seedPeople(app: INestApplicationContext, admin: Actor, host: string, now: Date): Promise<void> {
  const facts = app.get(OrganisationFacts, { strict: false });
  const people = app.get(People, { strict: false });
  const doer = {
    actor: admin,
    trace: { addressToken: createHash('sha256').update(`seeding/${host}`).digest(), requestId: randomUUID() },
  };
  const place = places[host];
  const { version } = await facts.one(admin.orgId);
  if (place && version === 1) await facts.change(doer, version, place);
  const endsOn = plusDays(now.toISOString().slice(0, 10), 90);
  const add = (name: string, login: string, more: object) =>
    people.create(doer, NewUser.parse({ name, email: `${login}@${host}`, ...more })).catch(unlessThere);
  await add('Sofía Arce', 'volunteer', { roles: ['intake'], language: 'es', endsOn });
  const left = await add('Ximena Rico', 'formerly', { roles: ['attorney'], language: 'en' });
  if (left) await people.change(doer, left.user.id, left.user.version, { active: false });
}

/** An earlier seeding that was cut off has made them. */
function unlessThere(error: unknown): undefined {
  if (!(error instanceof Refusal && error.code === 'rule')) throw error;
}
