import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@resguardo/contract/case-file';
import type { HistoryEntry } from '@resguardo/contract/history';
import { can, type Permission } from '@resguardo/domain/access';
import { ClientEntity } from '../clients/client.entity';
import { ConsentEntity } from '../consents/consent.entity';
import { CounselAttemptEntity } from '../counsel-access/counsel-attempt.entity';
import { FamilyViews } from '../families/family-views.service';
import { HearingEntity } from '../hearings/hearing.entity';
import { notesOfFile } from '../notes/notes-of-file';
import { RecordHistory } from '../platform/audit/record-history';
import { Units } from '../platform/database/unit-of-work';
import { absent } from '../platform/problems';
import { together } from '../platform/together';
import { Records } from '../platform/vault/records';
import { RepresentationEntity } from '../representation/representation.entity';
import { WhereaboutsEntity } from '../whereabouts/whereabouts.entity';
import { ReturnEntity } from '../returns/return.entity';
import { CaseEntity } from './case.entity';

/** Reading a whole file: one line a feature, all in one flight to the database. */
@Injectable()
export class CaseFileService {
  constructor(
    private readonly records: Records,
    private readonly history: RecordHistory,
    private readonly units: Units,
    private readonly families: FamilyViews,
  ) {}

  /** Everything one screen needs. A list is cut where a screen would not fit more; older rows are read through its own route. */
  async of(id: string): Promise<CaseFile> {
    // Asked before anything is begun: what throws in the middle would leave the rest to nobody.
    const readsConsents = this.may('consent:read');
    const [readsRepresentations, readsAttempts] = [this.may('representation:read'), this.may('counselAttempt:read')];
    const { cases, clients, ...lists } = await together({
      cases: this.records.select(CaseEntity, 't.id = $1', [id]),
      clients: this.records.select(ClientEntity, `t.id = ${ownClient}`, [id]),
      hearings: this.records.select(HearingEntity, 't.case_id = $1 order by t.sort_at nulls last, t.id limit 500', [
        id,
      ]),
      consents: readsConsents
        ? this.records.select(ConsentEntity, `t.client_id = ${ownClient} order by ${latestConsent} limit 100`, [id])
        : nobody,
      whereabouts: this.records.select(
        WhereaboutsEntity,
        `t.client_id = ${ownClient} order by t.created_at desc, t.id limit 100`,
        [id],
      ),
      representations: readsRepresentations
        ? this.records.select(RepresentationEntity, 't.case_id = $1 order by t.from_day desc, t.id limit 200', [id])
        : nobody,
      counselAttempts: readsAttempts
        ? this.records.select(CounselAttemptEntity, 't.case_id = $1 order by t.at desc, t.id limit 500', [id])
        : nobody,
      families: this.families.ofCase(id),
      returns: this.records.select(ReturnEntity, 't.case_id = $1 order by t.returned_on desc, t.id desc limit 200', [
        id,
      ]),
      notes: notesOfFile(this.records, this.units, id),
    });
    const [found] = cases;
    const [client] = clients;
    if (!found || !client) throw absent();
    return { case: found, client, ...lists };
  }

  /** What was done with the records of the file, newest first. The person's own history is told apart. */
  async past(
    id: string,
    query: { limit?: number; cursor?: string },
  ): Promise<{ items: HistoryEntry[]; nextCursor: string | null }> {
    await this.records.one(CaseEntity, id);
    return this.history.ofFile(id, query);
  }

  /** A file is read by several roles, and not each of them reads everything in it. */
  private may(permission: Permission): boolean {
    return can(this.units.current().actor.roles, permission);
  }
}

/** The person whose case `$1` is. */
const ownClient = '(select c.client_id from app.case_file c where c.id = $1)';
const latestConsent = 't.from_day desc, t.created_at desc, t.id';
const nobody = Promise.resolve([]);
