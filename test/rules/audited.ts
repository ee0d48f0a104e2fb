import type { Client } from 'pg';
import type { House } from './matrix/houses';
import { Aims } from './matrix/aims';
import type { Actor } from './matrix/actors';
import { permitted, probesOf, send, type Outcome } from './matrix/probes';
import type { DocumentedRoute, OpenApi } from './app-routes';

/**
 * What tells of no client: one’s own session and drafts, lists that are the same for all, colleagues, the machine, and accounts,
 * whose changes are security events.
 */
const aboutNobody =
  /^(public$|(session|draft|reference|colleague|job|searchIndex|user|roleGrant|organisation|securityEvent):)/;

/** Does this route touch a person's records? Then every call of it leaves a row. */
export const touchesPeople = (route: DocumentedRoute): boolean => !aboutNobody.test(route['x-permission'] ?? 'public');

export interface AuditCount {
  readonly done: number;
  /** Of these, those that tell what was made or changed. */
  readonly told: number;
  readonly refused: number;
}

/** What the audit gained while `work` ran, for one person. */
export async function auditedDuring(admin: Client, userId: string, work: () => Promise<unknown>): Promise<AuditCount> {
  const { rows: clock } = await admin.query<{ now: string }>('select clock_timestamp()::text as now');
  await work();
  const { rows } = await admin.query<{ [Name in keyof AuditCount]: number }>(
    `select count(*) filter (where outcome = 'done')::int as done,
       count(*) filter (where outcome = 'done' and changed <> '{}')::int as told, count(*) filter (where outcome = 'refused')::int as refused
     from app.audit where user_id = $1 and at >= $2::timestamptz`,
    [userId, clock[0]?.now],
  );
  return rows[0] ?? { done: 0, told: 0, refused: 0 };
}

/** Calls of these routes by these people that left no row, or a row of the wrong outcome. */
export async function auditGaps(
  url: string,
  document: OpenApi,
  routes: readonly DocumentedRoute[],
  actors: readonly Actor[],
  { admin, houses }: { readonly admin: Client; readonly houses: readonly House[] },
): Promise<string[]> {
  // Thousands of rows are there already, and a thousand times it is asked what came after them.
  await admin.query('create index if not exists audit_by_whom on app.audit (user_id, at)');
  const aims = new Aims(admin, houses);
  const gaps: string[] = [];
  for (const actor of actors) {
    for (const route of routes.filter(touchesPeople)) {
      const limit = route.method === 'GET' ? 3 : 2;
      let asked = 0;
      for await (const probe of probesOf(document, route, actor, aims, undefined)) {
        if (probe.by === 'query' || (probe.by !== 'path' && probe.owner !== 'own') || asked >= limit) continue;
        asked += 1;
        let outcome: Outcome | undefined;
        const gained = await auditedDuring(admin, actor.house.users[actor.role ?? 'intake'], async () => {
          outcome = await send(url, probe);
        });
        const gap = gapOf(outcome, gained, permitted(route, actor));
        if (gap !== undefined) gaps.push(`${route.name} by ${actor.name}, ${probe.owner}: ${gap}`);
      }
    }
  }
  return gaps;
}

function gapOf(outcome: Outcome | undefined, gained: AuditCount, may: boolean): string | undefined {
  const status = outcome?.status ?? 0;
  // Whoever makes a record may read another on the way: the row of what was read is not the row of what was made.
  if (status === 201) return may && gained.told > 0 ? undefined : '201 without a row of what was made';
  if (status < 300) return may && gained.done > 0 ? undefined : `${String(status)} without a row`;
  return gained.refused > 0 ? undefined : `${String(status)} without a row`;
}
