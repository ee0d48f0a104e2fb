import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Hearing, type HearingChange, type NewHearingInput } from '@resguardo/contract/hearings';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';

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
}
