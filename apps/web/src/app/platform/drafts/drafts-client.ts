import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Draft } from '@resguardo/contract/drafts';
import { firstValueFrom } from 'rxjs';
import { statusOf } from '../problems/problem';

@Injectable({ providedIn: 'root' })
export class DraftsClient {
  private readonly http = inject(HttpClient);

  /** What was typed into this form and not yet saved, if anything. */
  async find(key: string): Promise<Draft | null> {
    try {
      return Draft.parse(await firstValueFrom(this.http.get(`/api/drafts/${key}`)));
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }

  async put(key: string, content: string): Promise<Draft> {
    return Draft.parse(await firstValueFrom(this.http.put(`/api/drafts/${key}`, { content })));
  }

  async remove(key: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/drafts/${key}`));
  }
}
