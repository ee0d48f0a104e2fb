import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { HearingsAheadPage, Today } from '@resguardo/contract/today';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class TodayClient {
  private readonly http = inject(HttpClient);

  /** `all`: as much of what cannot wait as one answer holds, and not only the most urgent. */
  now(mine: Signal<boolean>, all: Signal<boolean>) {
    return httpResource(() => ({ url: '/api/today', params: { mine: mine(), ...(all() ? { waiting: 100 } : {}) } }), {
      parse: (answer) => Today.parse(answer),
    });
  }

  /** `cursor`: from where on; without one from the beginning. */
  async next(mine: boolean, unverified: boolean, cursor?: string) {
    const params = { mine, unverified, limit: 30, ...(cursor ? { cursor } : {}) };
    const asked = this.http.get('/api/today/hearings', { params });
    return HearingsAheadPage.parse(await firstValueFrom(asked));
  }
}
