import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  CounselAttempt,
  type CounselAttemptChange,
  type NewCounselAttemptInput,
} from '@resguardo/contract/counsel-attempts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class CounselAttemptsClient {
  private readonly http = inject(HttpClient);

  async record(caseId: string, body: NewCounselAttemptInput): Promise<CounselAttempt> {
    return CounselAttempt.parse(await firstValueFrom(this.http.post(`/api/cases/${caseId}/counsel-attempts`, body)));
  }

  async correct(id: string, version: number, change: Partial<CounselAttemptChange>): Promise<CounselAttempt> {
    const headers = { 'If-Match': `"${version}"` };
    return CounselAttempt.parse(
      await firstValueFrom(this.http.patch(`/api/counsel-attempts/${id}`, change, { headers })),
    );
  }
}
