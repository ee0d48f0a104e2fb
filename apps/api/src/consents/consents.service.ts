import { Injectable } from '@nestjs/common';
import type { Consent, ConsentChange, ConsentWithdrawal, NewConsent } from '@resguardo/contract/consents';
import { consentProblems, usualUntil } from '@resguardo/domain/consent-rules';
import { isMinorOn } from '@resguardo/domain/minor';
import { ClientEntity } from '../clients/client.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { absent, refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { languagesByIso } from '../reference/reference-data';
import { ConsentEntity } from './consent.entity';

/** A person is asked for eight purposes, now and then again. */
const mostConsents = 200;

/** Writing down what people agreed to, for what, until when; and what they took back. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async record(clientId: string, asked: NewConsent): Promise<Consent> {
    const client = await this.records.one(ClientEntity, clientId);
    const consent = { ...asked, until: untilOf(asked) };
    this.check(consent, client);
    const values = { ...consent, clientId, revokedAt: null, revokedBy: null, revokedReason: null };
    return this.records.insert(ConsentEntity, values, { ...asked, clientId });
  }

  one(id: string): Promise<Consent> {
    return this.records.one(ConsentEntity, id);
  }

  /** Everything the person was asked, the latest first. 404 when the person is out of reach. */
  async ofClient(clientId: string): Promise<{ items: Consent[]; nextCursor: null }> {
    const [[client], items] = await Promise.all([
      this.records.select(ClientEntity, 't.id = $1', [clientId]),
      this.records.select(
        ConsentEntity,
        `t.client_id = $1 order by t.from_day desc, t.created_at desc, t.id limit ${String(mostConsents)}`,
        [clientId],
      ),
    ]);
    if (!client) throw absent();
    return { items, nextCursor: null };
  }

  correct(id: string, version: number, change: ConsentChange): Promise<Consent> {
    return this.records.change(ConsentEntity, id, version, async (stands) => {
      const after = { ...stands, ...change };
      this.check(after, await this.records.one(ClientEntity, stands.clientId));
      return change;
    });
  }

  /** From now on it does not stand. What was taken back stays so: a new yes is a new consent. */
  withdraw(id: string, version: number, { reason }: ConsentWithdrawal): Promise<Consent> {
    const { userId } = this.units.current().actor;
    return this.records.change(ConsentEntity, id, version, (stands) =>
      stands.revokedAt === null
        ? { revokedAt: this.clock.now().toISOString(), revokedBy: userId, revokedReason: reason }
        : {},
    );
  }

  private check(consent: Omit<NewConsent, 'id'>, client: Pick<ClientEntity, 'birth'>): void {
    const minor = isMinorOn(client.birth, consent.from) === 'yes';
    const faults: Fault[] = consentProblems(consent, { minor, latest: this.clock.latestToday() });
    if (consent.language !== null && !languagesByIso.has(consent.language))
      faults.push({ path: 'language', code: 'languageCode' });
    if (faults.length > 0) throw refusedByRule(faults);
  }
}

const untilOf = ({ answer, purpose, from, until }: NewConsent): string | null =>
  answer === 'given' ? (until ?? usualUntil(purpose, from)) : until;
