import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { Consent, ConsentList, type ConsentChange, type NewConsentInput } from '@resguardo/contract/consents';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ConsentsClient {
  private readonly http = inject(HttpClient);

  ofClient(clientId: Signal<string | undefined>) {
    return httpResource(() => (clientId() === undefined ? undefined : `/api/clients/${String(clientId())}/consents`), {
      parse: (answer) => ConsentList.parse(answer),
    });
  }

  async record(clientId: string, consent: NewConsentInput): Promise<Consent> {
    return Consent.parse(await firstValueFrom(this.http.post(`/api/clients/${clientId}/consents`, consent)));
  }

  async correct(id: string, version: number, change: ConsentChange): Promise<Consent> {
    const headers = { 'If-Match': `"${version}"` };
    return Consent.parse(await firstValueFrom(this.http.patch(`/api/consents/${id}`, change, { headers })));
  }

  async withdraw(id: string, version: number, reason: string | null): Promise<Consent> {
    const headers = { 'If-Match': `"${version}"` };
    return Consent.parse(await firstValueFrom(this.http.post(`/api/consents/${id}/withdraw`, { reason }, { headers })));
  }
}
