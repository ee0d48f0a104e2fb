import { Injectable } from '@nestjs/common';
import type { Organisation, OrganisationChange } from '@resguardo/contract/organisations';
import { isTimeZone } from '@resguardo/domain/hearing-clock';
import { OrganisationFacts } from '../platform/auth/organisation-facts';
import type { Doer } from '../platform/auth/security-events';
import { refusedByRule } from '../platform/problems';
import { citiesById } from '../reference/reference-data';

/** What the organisation says of itself, checked against the reference lists. */
@Injectable()
export class OrganisationService {
  constructor(private readonly facts: OrganisationFacts) {}

  one(orgId: string): Promise<Organisation> {
    return this.facts.one(orgId);
  }

  change(doer: Doer, version: number, change: OrganisationChange): Promise<Organisation> {
    const faults = [
      ...(change.zone !== undefined && !isTimeZone(change.zone) ? [{ path: 'zone', code: 'zoneUnknown' }] : []),
      ...(change.city != null && !citiesById.has(change.city) ? [{ path: 'city', code: 'choice' }] : []),
    ];
    if (faults.length > 0) throw refusedByRule(faults);
    return this.facts.change(doer, version, change);
  }
}
