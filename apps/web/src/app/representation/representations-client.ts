import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Representation,
  type NewRepresentationInput,
  type RepresentationChange,
} from '@resguardo/contract/representations';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class RepresentationsClient {
  private readonly http = inject(HttpClient);

  async record(caseId: string, body: NewRepresentationInput): Promise<Representation> {
    return Representation.parse(await firstValueFrom(this.http.post(`/api/cases/${caseId}/representations`, body)));
  }

  async correct(id: string, version: number, change: Partial<RepresentationChange>): Promise<Representation> {
    const headers = { 'If-Match': `"${version}"` };
    return Representation.parse(
      await firstValueFrom(this.http.patch(`/api/representations/${id}`, change, { headers })),
    );
  }
}
