import { HttpClient, HttpContext, HttpContextToken, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { DeviceList, Session, type Login, type PreferencesChange } from '@resguardo/contract/auth';
import { firstValueFrom } from 'rxjs';

/** Set on requests whose 401 is an answer and not the end of a session. */
export const answersSignedOut = new HttpContextToken(() => false);
const quietly = { context: new HttpContext().set(answersSignedOut, true) };

@Injectable({ providedIn: 'root' })
export class AuthClient {
  private readonly http = inject(HttpClient);

  async me(): Promise<Session> {
    return Session.parse(await firstValueFrom(this.http.get('/api/auth/me', quietly)));
  }

  async signIn(login: Login): Promise<Session> {
    return Session.parse(await firstValueFrom(this.http.post('/api/auth/login', login, quietly)));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.post('/api/auth/logout', {}, quietly));
  }

  async prefer(change: PreferencesChange): Promise<Session> {
    return Session.parse(await firstValueFrom(this.http.patch('/api/auth/me', change)));
  }

  devices() {
    return httpResource(() => '/api/auth/devices', { parse: (answer) => DeviceList.parse(answer) });
  }

  async revoke(deviceId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/auth/devices/${deviceId}`));
  }
}
