import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  HearingStep,
  type NewClaimInput,
  type NewOutcomeInput,
  type NewSettlementInput,
  type NewToldInput,
  type NewVerificationInput,
  type RescheduleInput,
} from '@resguardo/contract/hearing-acts';
import { Hearing, type HearingChange, type NewHearingInput } from '@resguardo/contract/hearings';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';

/** A hearing as it was read: what decides about it says which version was in view. */
type Seen = Pick<Hearing, 'id' | 'version'>;

@Injectable({ providedIn: 'root' })
export class HearingsClient {
  private readonly http = inject(HttpClient);

  async schedule(caseId: string, hearing: NewHearingInput): Promise<Hearing> {
    return Hearing.parse(await firstValueFrom(this.http.post(`/api/cases/${caseId}/hearings`, hearing)));
  }

  async correct(id: string, version: number, change: z.input<typeof HearingChange>): Promise<Hearing> {
    const headers = { 'If-Match': `"${version}"` };
    return Hearing.parse(await firstValueFrom(this.http.patch(`/api/hearings/${id}`, change, { headers })));
  }

  claim = async (id: string, claim: NewClaimInput): Promise<Hearing> =>
    Hearing.parse(await this.act(id, 'claims', claim));

  tell = async (id: string, told: NewToldInput): Promise<Hearing> => Hearing.parse(await this.act(id, 'told', told));

  verify = async (id: string, verification: NewVerificationInput): Promise<Hearing> =>
    Hearing.parse(await this.act(id, 'verify', verification));

  settle = async ({ id, version }: Seen, settlement: NewSettlementInput): Promise<Hearing> =>
    Hearing.parse(await this.act(id, 'settle', settlement, version));

  /** Takes back the last thing that one noted oneself. */
  undo = async ({ id, version }: Seen): Promise<Hearing> => Hearing.parse(await this.act(id, 'undo', {}, version));

  outcome = async ({ id, version }: Seen, outcome: NewOutcomeInput): Promise<HearingStep> =>
    HearingStep.parse(await this.act(id, 'outcome', outcome, version));

  reschedule = async ({ id, version }: Seen, reschedule: RescheduleInput): Promise<HearingStep> =>
    HearingStep.parse(await this.act(id, 'reschedule', reschedule, version));

  private act(id: string, act: string, body: object, version?: number): Promise<unknown> {
    const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.post(`/api/hearings/${id}/${act}`, body, { headers }));
  }
}
