import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { MergeList, MergeShown, type NewMergeInput } from '@resguardo/contract/merges';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class MergesClient {
  private readonly http = inject(HttpClient);

  ofClient(clientId: Signal<string | undefined>) {
    return httpResource(() => (clientId() === undefined ? undefined : `/api/clients/${clientId()}/merges`), {
      parse: (answer) => MergeList.parse(answer),
    });
  }

  async join(keptId: string, version: number, merge: NewMergeInput): Promise<MergeShown> {
    const headers = { 'If-Match': `"${version}"` };
    return MergeShown.parse(await firstValueFrom(this.http.post(`/api/clients/${keptId}/merge`, merge, { headers })));
  }

  async undo(id: string): Promise<MergeShown> {
    return MergeShown.parse(await firstValueFrom(this.http.post(`/api/merges/${id}/undo`, {})));
  }
}
