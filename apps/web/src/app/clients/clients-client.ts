import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import {
  Client,
  ClientMatchResult,
  ClientPage,
  ClientSearchResult,
  Revealed,
  type ClientChange,
  type ClientMatch,
  type NewClientInput,
} from '@resguardo/contract/clients';
import { HistoryPage } from '@resguardo/contract/history';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';

type ClientChangeInput = z.input<typeof ClientChange>;
type ClientMatchInput = z.input<typeof ClientMatch>;

@Injectable({ providedIn: 'root' })
export class ClientsClient {
  private readonly http = inject(HttpClient);

  one(id: Signal<string | undefined>) {
    return httpResource(() => (id() === undefined ? undefined : `/api/clients/${id()}`), {
      parse: (answer) => Client.parse(answer),
    });
  }

  /** Reads while the text has two letters or more; an older answer never replaces a newer one. */
  search(text: Signal<string>, limit = 20) {
    return httpResource(
      () => {
        const written = text().trim();
        if (written.length < 2) return undefined;
        return { url: '/api/clients/search', method: 'POST', body: { text: written.slice(0, 200), limit } };
      },
      { parse: (answer) => ClientSearchResult.parse(answer) },
    );
  }

  async withoutCase(cursor: string | undefined) {
    const params = { withoutCase: 'true', limit: '50', ...(cursor ? { cursor } : {}) };
    return ClientPage.parse(await firstValueFrom(this.http.get('/api/clients', { params })));
  }

  async match(person: ClientMatchInput) {
    return ClientMatchResult.parse(await firstValueFrom(this.http.post('/api/clients/match', person)));
  }

  async register(client: NewClientInput): Promise<Client> {
    return Client.parse(await firstValueFrom(this.http.post('/api/clients', client)));
  }

  async edit(id: string, version: number, change: ClientChangeInput): Promise<Client> {
    const headers = { 'If-Match': `"${version}"` };
    return Client.parse(await firstValueFrom(this.http.patch(`/api/clients/${id}`, change, { headers })));
  }

  async reveal(id: string, reason: string): Promise<string[]> {
    const asked = this.http.post(`/api/clients/${id}/reveal`, { field: 'aNumbers', reason });
    return Revealed.parse(await firstValueFrom(asked)).value;
  }

  async history(id: string, cursor: string | undefined) {
    const params = { limit: '30', ...(cursor ? { cursor } : {}) };
    return HistoryPage.parse(await firstValueFrom(this.http.get(`/api/clients/${id}/history`, { params })));
  }
}
