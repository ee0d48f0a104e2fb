import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Invitation } from '@resguardo/contract/people';
import { firstValueFrom } from 'rxjs';
import { answersSignedOut } from '../platform/session/auth-client';

const quietly = { context: new HttpContext().set(answersSignedOut, true) };

/** One-time links. The secret goes in the body, never in an address. */
@Injectable({ providedIn: 'root' })
export class AccessLinkClient {
  private readonly http = inject(HttpClient);

  async look(secret: string): Promise<Invitation> {
    return Invitation.parse(await firstValueFrom(this.http.post('/api/auth/access-link/look', { secret }, quietly)));
  }

  async setPassword(secret: string, password: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/auth/access-link/password', { secret, password }, quietly));
  }
}
