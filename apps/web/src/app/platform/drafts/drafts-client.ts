import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Draft, DraftPage } from '@resguardo/contract/drafts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class DraftsClient {
  private readonly http = inject(HttpClient);

  /** What was typed into this form and not yet saved, if anything. */
  async find(key: string): Promise<Draft | null> {
    const { items } = DraftPage.parse(await firstValueFrom(this.http.get('/api/drafts', { params: { key } })));
    return items[0] ?? null;
  }

  async put(key: string, content: string): Promise<Draft> {
    return Draft.parse(await firstValueFrom(this.http.put(`/api/drafts/${key}`, { content })));
  }

  async remove(key: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/drafts/${key}`));
  }
}
