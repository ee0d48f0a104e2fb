import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Return, type NewReturnInput, type ReturnChange } from '@resguardo/contract/returns';
import type * as z from 'zod';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ReturnsClient {
  private readonly http = inject(HttpClient);

  async record(caseId: string, facts: NewReturnInput): Promise<Return> {
    return Return.parse(await firstValueFrom(this.http.post(`/api/cases/${caseId}/returns`, facts)));
  }

  async correct(id: string, version: number, change: z.input<typeof ReturnChange>): Promise<Return> {
    const headers = { 'If-Match': `"${version}"` };
    return Return.parse(await firstValueFrom(this.http.patch(`/api/returns/${id}`, change, { headers })));
  }
}
