import { Injectable } from '@nestjs/common';
import type { NewWhereabouts, Whereabouts, WhereaboutsChange } from '@resguardo/contract/whereabouts';
import { noCities, usPlaces } from '@resguardo/domain/vocabulary';
import { currentStay, stayProblems } from '@resguardo/domain/whereabouts-rules';
import { ClientEntity } from '../clients/client.entity';
import { Clock } from '../platform/clock';
import { absent, refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { dayAt, localDays } from '../reference/local-days';
import { citiesById } from '../reference/reference-data';
import { WhereaboutsEntity } from './whereabouts.entity';

/** People move often; a list longer than this is no screen. */
const mostPlaces = 200;

const noCity: ReadonlySet<string> = new Set([...noCities, ...usPlaces]);

/** Writing down where people wait, from when, and when somebody last heard from them. */
@Injectable()
export class WhereaboutsService {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  async record(clientId: string, asked: NewWhereabouts): Promise<Whereabouts> {
    await this.records.one(ClientEntity, clientId);
    this.check(asked);
    return this.records.insert(WhereaboutsEntity, { ...asked, clientId }, { ...asked, clientId });
  }

  one(id: string): Promise<Whereabouts> {
    return this.records.one(WhereaboutsEntity, id);
  }

  /** All the places of one person, the latest written first, and the present one. 404 when the person is out of reach. */
  async ofClient(clientId: string): Promise<{ items: Whereabouts[]; nextCursor: null; current: Whereabouts | null }> {
    const [[client], items] = await Promise.all([
      this.records.select(ClientEntity, 't.id = $1', [clientId]),
      this.records.select(
        WhereaboutsEntity,
        `t.client_id = $1 order by t.created_at desc, t.id limit ${String(mostPlaces)}`,
        [clientId],
      ),
    ]);
    if (!client) throw absent();
    const { inCity, earliest } = localDays(this.clock.now());
    const current = currentStay(items, ({ cityId }) => dayAt(inCity, cityId, earliest)) ?? null;
    return { items, nextCursor: null, current };
  }

  correct(id: string, version: number, change: WhereaboutsChange): Promise<Whereabouts> {
    return this.records.change(WhereaboutsEntity, id, version, (stands) => {
      this.check({ ...stands, ...change });
      return change;
    });
  }

  private check(place: Omit<NewWhereabouts, 'id'>): void {
    const faults: Fault[] = stayProblems(place, this.clock.latestToday());
    if (place.cityId !== null && !citiesById.has(place.cityId) && !noCity.has(place.cityId))
      faults.push({ path: 'cityId', code: 'cityUnknown' });
    if (faults.length > 0) throw refusedByRule(faults);
  }
}
