import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class FamiliesClient {
  private readonly http = inject(HttpClient);

  /** A family whole: its members and their ties in one request. */
  async found(family: object): Promise<void> {
    await firstValueFrom(this.http.post('/api/families', family));
  }
}
