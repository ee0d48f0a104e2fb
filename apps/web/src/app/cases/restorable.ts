import { Injectable, inject } from '@angular/core';
import { Case, CaseChange } from '@resguardo/contract/cases';
import { Client, ClientChange } from '@resguardo/contract/clients';
import { Consent, ConsentChange } from '@resguardo/contract/consents';
import { CounselAttempt, CounselAttemptChange } from '@resguardo/contract/counsel-attempts';
import { FamilyMember, FamilyMemberChange } from '@resguardo/contract/families';
import { Hearing, HearingChange } from '@resguardo/contract/hearings';
import { Note, NoteChange } from '@resguardo/contract/notes';
import { Representation, RepresentationChange } from '@resguardo/contract/representations';
import { Return, ReturnChange } from '@resguardo/contract/returns';
import { Whereabouts, WhereaboutsChange } from '@resguardo/contract/whereabouts';
import type { Permission } from '@resguardo/domain/access';
import type * as z from 'zod';
import { ClientsClient } from '../clients/clients-client';
import { CounselAttemptsClient } from '../counsel-access/counsel-attempts-client';
import { ConsentsClient } from '../consents/consents-client';
import { FamiliesClient } from '../families/families-client';
import { HearingsClient } from '../hearings/hearings-client';
import { NotesClient } from '../notes/notes-client';
import type { RecordKind } from '../platform/records/record-kinds';
import { RepresentationsClient } from '../representation/representations-client';
import { ReturnsClient } from '../returns/returns-client';
import { WhereaboutsClient } from '../whereabouts/whereabouts-client';
import { CasesClient } from './cases-client';

export interface Restorable {
  readonly needs: Permission;
  readonly stored: z.ZodType<{ version: number }>;
  /** What may be sent; a value that does not fit is not offered. */
  readonly change: z.ZodType<object>;
  readonly send: (id: string, version: number, change: object) => Promise<{ version: number }>;
}

/**
 * The kinds of records whose old values can be put back: those that can be changed and of which the file's history tells. A family
 * belongs to no one case or person, and nobody reads the history of a kin tie: neither is told here, so neither is put back.
 */
@Injectable({ providedIn: 'root' })
export class RestorableKinds {
  private readonly clients = inject(ClientsClient);
  private readonly cases = inject(CasesClient);
  private readonly hearings = inject(HearingsClient);
  private readonly notes = inject(NotesClient);
  private readonly returns = inject(ReturnsClient);
  private readonly whereabouts = inject(WhereaboutsClient);
  private readonly representations = inject(RepresentationsClient);
  private readonly attempts = inject(CounselAttemptsClient);
  private readonly consents = inject(ConsentsClient);
  private readonly families = inject(FamiliesClient);

  private readonly kinds: Partial<Record<RecordKind, Restorable>> = {
    client: {
      ...{ needs: 'client:edit', stored: Client, change: ClientChange },
      send: (id, version, change) => this.clients.edit(id, version, change),
    },
    case: {
      ...{ needs: 'case:edit', stored: Case, change: CaseChange },
      send: (id, version, change) => this.cases.edit(id, version, change),
    },
    hearing: {
      ...{ needs: 'hearing:edit', stored: Hearing, change: HearingChange },
      send: (id, version, change) => this.hearings.correct(id, version, change),
    },
    note: {
      ...{ needs: 'note:edit', stored: Note, change: NoteChange },
      send: (id, version, change) => this.notes.correct(id, version, change),
    },
    return: {
      ...{ needs: 'return:edit', stored: Return, change: ReturnChange },
      send: (id, version, change) => this.returns.correct(id, version, change),
    },
    representation: {
      ...{ needs: 'representation:edit', stored: Representation, change: RepresentationChange },
      send: (id, version, change) => this.representations.correct(id, version, change),
    },
    counselAttempt: {
      ...{ needs: 'counselAttempt:edit', stored: CounselAttempt, change: CounselAttemptChange },
      send: (id, version, change) => this.attempts.correct(id, version, change),
    },
    whereabouts: {
      ...{ needs: 'whereabouts:edit', stored: Whereabouts, change: WhereaboutsChange },
      send: (id, version, change) => this.whereabouts.correct(id, version, change),
    },
    consent: {
      ...{ needs: 'consent:edit', stored: Consent, change: ConsentChange },
      send: (id, version, change) => this.consents.correct(id, version, change),
    },
    familyMember: {
      ...{ needs: 'family:edit', stored: FamilyMember, change: FamilyMemberChange },
      send: (id, version, change) => this.families.correct(id, version, change),
    },
  };

  of = (kind: RecordKind | undefined): Restorable | undefined => kind && this.kinds[kind];
}
