import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { CaseFile } from '@resguardo/contract/case-file';
import { Case, CaseList, CasePage, type CaseChange, type NewCaseInput } from '@resguardo/contract/cases';
import { HistoryPage } from '@resguardo/contract/history';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class CasesClient {
  private readonly http = inject(HttpClient);

  file(id: Signal<string>) {
    // On the way to a file there is a moment without an id.
    return httpResource(() => (id() === '' ? undefined : `/api/cases/${id()}/file`), {
      parse: (answer) => CaseFile.parse(answer),
    });
  }

  ofClient(clientId: Signal<string | undefined>) {
    return httpResource(() => (clientId() === undefined ? undefined : `/api/clients/${clientId()}/cases`), {
      parse: (answer) => CaseList.parse(answer),
    });
  }

  async list(cursor: string | undefined) {
    const params = { limit: '50', ...(cursor ? { cursor } : {}) };
    return CasePage.parse(await firstValueFrom(this.http.get('/api/cases', { params })));
  }

  async open(facts: NewCaseInput): Promise<Case> {
    return Case.parse(await firstValueFrom(this.http.post('/api/cases', facts)));
  }

  async edit(id: string, version: number, change: CaseChange): Promise<Case> {
    const headers = { 'If-Match': `"${version}"` };
    return Case.parse(await firstValueFrom(this.http.patch(`/api/cases/${id}`, change, { headers })));
  }

  async history(id: string, cursor: string | undefined) {
    const params = { limit: '30', ...(cursor ? { cursor } : {}) };
    return HistoryPage.parse(await firstValueFrom(this.http.get(`/api/cases/${id}/history`, { params })));
  }
}
