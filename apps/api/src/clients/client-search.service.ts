import { Injectable } from '@nestjs/common';
import type {
  ClientGlimpse,
  ClientMatch,
  ClientMatchResult,
  ClientSearch,
  ClientSearchResult,
} from '@resguardo/contract/clients';
import { candidateTokens } from '@resguardo/domain/candidate-tokens';
import { matchPeople, possibleScore } from '@resguardo/domain/match-people';
import { rankSearch } from '@resguardo/domain/rank-search';
import { queryTokens } from '@resguardo/domain/search-query';
import { SearchLimiter } from '../platform/auth/limiters';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { Records } from '../platform/vault/records';
import { ClientEntity } from './client.entity';
import { ClientIndex, type Found } from './client-index';
import { checkedClient, namedPerson } from './client-rules';

const mostCandidates = 5;

/** Finding people while somebody types, and asking "is it the same person?" before a new one is kept. */
@Injectable()
export class ClientSearchService {
  constructor(
    private readonly index: ClientIndex,
    private readonly records: Records,
    private readonly units: Units,
    private readonly limiter: SearchLimiter,
    private readonly clock: Clock,
  ) {}

  async search({ text, limit = 20 }: ClientSearch): Promise<ClientSearchResult> {
    const unit = this.units.current();
    await this.limiter.take(unit.actor);
    unit.listed = true;
    const { people, tooMany } = await this.index.fitting(queryTokens(text));
    const byPerson = new Map(people.map((found) => [namedPerson(found.client), found]));
    const items = rankSearch(text, [...byPerson.keys()])
      .slice(0, limit)
      .flatMap(({ person, reasons }) => this.offered(byPerson.get(person), (client) => ({ client, reasons })));
    return { items, tooMany };
  }

  async match(asked: ClientMatch): Promise<ClientMatchResult> {
    const unit = this.units.current();
    await this.limiter.take(unit.actor);
    unit.listed = true;
    const { aNumbers, contacts } = checkedClient(
      { ...asked, nameOnNta: asked.nameAsWritten ?? '?', nationality: null, languages: [] },
      this.clock.today(),
    );
    const wanted = namedPerson({ ...asked, aNumbers, contacts, nameOnNta: asked.nameAsWritten });
    const found = await this.index.holdingAny(candidateTokens(wanted));
    const candidates = found
      .map((entry) => ({ entry, match: matchPeople(wanted, namedPerson(entry.client)) }))
      .filter(({ match }) => match.likely || match.score >= possibleScore)
      .sort((a, b) => b.match.score - a.match.score)
      .slice(0, mostCandidates)
      .flatMap(({ entry, match }) => this.offered(entry, (client) => ({ client, ...match })));
    return { candidates };
  }

  private offered<T>(found: Found | undefined, show: (client: ClientGlimpse) => T): T[] {
    if (!found) return [];
    this.records.saw(ClientEntity, [found.client]);
    return [show(Object.assign(Object.create(found.client) as ClientEntity, { caseId: found.caseId }))];
  }
}
