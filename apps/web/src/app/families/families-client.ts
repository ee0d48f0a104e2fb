import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  FamilyMember,
  KinTie,
  type FamilyMemberChange,
  type KinTieChange,
  type NewFamilyInput,
  type NewFamilyMemberInput,
  type NewKinTie,
} from '@resguardo/contract/families';
import { FamilyView } from '@resguardo/contract/family-views';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

@Injectable({ providedIn: 'root' })
export class FamiliesClient {
  private readonly http = inject(HttpClient);

  async found(family: NewFamilyInput): Promise<FamilyView> {
    return FamilyView.parse(await firstValueFrom(this.http.post('/api/families', family)));
  }

  async add(familyId: string, member: NewFamilyMemberInput): Promise<FamilyMember> {
    return FamilyMember.parse(await firstValueFrom(this.http.post(`/api/families/${familyId}/members`, member)));
  }

  async correct(id: string, version: number, change: z.input<typeof FamilyMemberChange>): Promise<FamilyMember> {
    return FamilyMember.parse(await firstValueFrom(this.http.patch(`/api/members/${id}`, change, ifMatch(version))));
  }

  async join(familyId: string, tie: z.input<typeof NewKinTie>): Promise<KinTie> {
    return KinTie.parse(await firstValueFrom(this.http.post(`/api/families/${familyId}/ties`, tie)));
  }

  async endTie(id: string, version: number, change: KinTieChange): Promise<KinTie> {
    return KinTie.parse(await firstValueFrom(this.http.patch(`/api/ties/${id}`, change, ifMatch(version))));
  }
}
