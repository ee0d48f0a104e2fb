import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import {
  Whereabouts,
  WhereaboutsList,
  type NewWhereaboutsInput,
  type WhereaboutsChange,
} from '@resguardo/contract/whereabouts';
import { firstValueFrom } from 'rxjs';
import { problemIn } from '../platform/problems/problem';

@Injectable({ providedIn: 'root' })
export class WhereaboutsClient {
  private readonly http = inject(HttpClient);

  ofClient(clientId: Signal<string | undefined>) {
    return httpResource(
      () => (clientId() === undefined ? undefined : `/api/clients/${String(clientId())}/whereabouts`),
      { parse: (answer) => WhereaboutsList.parse(answer) },
    );
  }

  async record(clientId: string, place: NewWhereaboutsInput): Promise<Whereabouts> {
    return Whereabouts.parse(await firstValueFrom(this.http.post(`/api/clients/${clientId}/whereabouts`, place)));
  }

  async correct(id: string, version: number, change: WhereaboutsChange): Promise<Whereabouts> {
    const headers = { 'If-Match': `"${version}"` };
    return Whereabouts.parse(await firstValueFrom(this.http.patch(`/api/whereabouts/${id}`, change, { headers })));
  }

  /** Notes when somebody heard from the person, whatever a colleague changed meanwhile: that stays as it is. */
  async heard(
    { id, version }: Pick<Whereabouts, 'id' | 'version'>,
    lastContactAt: string | null,
  ): Promise<Whereabouts> {
    try {
      return await this.correct(id, version, { lastContactAt });
    } catch (error) {
      const stands = Whereabouts.safeParse(problemIn(error)?.current);
      if (!stands.success) throw error;
      return this.correct(id, stands.data.version, { lastContactAt });
    }
  }
}
