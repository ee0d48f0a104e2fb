import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { AccessPage } from '@resguardo/contract/access-log';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AccessLogClient {
  private readonly http = inject(HttpClient);

  /** Days begin at midnight in `zone`. */
  async of(caseId: string, zone: string, cursor: string | undefined): Promise<AccessPage> {
    const params = { limit: '60', zone, ...(cursor ? { cursor } : {}) };
    return AccessPage.parse(await firstValueFrom(this.http.get(`/api/cases/${caseId}/access-log`, { params })));
  }
}
