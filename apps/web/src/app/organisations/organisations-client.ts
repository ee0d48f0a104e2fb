import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { Organisation, type OrganisationChange } from '@resguardo/contract/organisations';
import {
  AccessLink,
  RoleGrant,
  RoleGrantPage,
  User,
  UserPage,
  UserWithLink,
  type NewUserInput,
  type UserChange,
} from '@resguardo/contract/people';
import { SecurityEventPage } from '@resguardo/contract/security-events';
import { firstValueFrom } from 'rxjs';

const most = '200';

@Injectable({ providedIn: 'root' })
export class OrganisationsClient {
  private readonly http = inject(HttpClient);

  /** Everybody, page after page: names are sealed, so only the whole list can be searched and sorted by them. */
  async people(): Promise<User[]> {
    const people: User[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const params = { limit: most, ...(cursor === undefined ? {} : { cursor }) };
      const page = UserPage.parse(await firstValueFrom(this.http.get('/api/users', { params })));
      people.push(...page.items);
      cursor = page.nextCursor;
    }
    return people;
  }

  person(id: Signal<string>) {
    return httpResource(() => `/api/users/${id()}`, { parse: (answer) => User.parse(answer) });
  }

  async add(person: NewUserInput): Promise<UserWithLink> {
    return UserWithLink.parse(await firstValueFrom(this.http.post('/api/users', person)));
  }

  async change(id: string, version: number, change: UserChange): Promise<User> {
    const headers = { 'If-Match': `"${version}"` };
    return User.parse(await firstValueFrom(this.http.patch(`/api/users/${id}`, change, { headers })));
  }

  async renewAccess(id: string): Promise<AccessLink> {
    return AccessLink.parse(await firstValueFrom(this.http.post(`/api/users/${id}/access-link`, {})));
  }

  async history(id: string, cursor: string | undefined): Promise<SecurityEventPage> {
    const params = { limit: '20', ...(cursor ? { cursor } : {}) };
    return SecurityEventPage.parse(await firstValueFrom(this.http.get(`/api/users/${id}/history`, { params })));
  }

  /** What a second person can still decide. */
  async openGrants(cursor: string | undefined): Promise<RoleGrantPage> {
    const params = { open: 'true', limit: '50', ...(cursor ? { cursor } : {}) };
    return RoleGrantPage.parse(await firstValueFrom(this.http.get('/api/role-grants', { params })));
  }

  async decide(id: string, verb: 'confirm' | 'refuse'): Promise<RoleGrant> {
    return RoleGrant.parse(await firstValueFrom(this.http.post(`/api/role-grants/${id}/${verb}`, {})));
  }

  organisation() {
    return httpResource(() => '/api/organisation', { parse: (answer) => Organisation.parse(answer) });
  }

  async changeOrganisation(version: number, change: OrganisationChange): Promise<Organisation> {
    const headers = { 'If-Match': `"${version}"` };
    return Organisation.parse(await firstValueFrom(this.http.patch('/api/organisation', change, { headers })));
  }
}
