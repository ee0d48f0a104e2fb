import { Injectable, inject } from '@angular/core';
import type { FamilySplitMember, FamilyView } from '@resguardo/contract/family-views';
import type { SplitFact } from '@resguardo/domain/family-split';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';

/** A family and its members in the reader's language. */
@Injectable({ providedIn: 'root' })
export class FamilyWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  name = (member: FamilySplitMember): string =>
    member.person ? (member.person.name ?? this.i18n.t('person.nameless')) : this.words.name(member);

  /** What a column can hold: the given names, or what the person is called. */
  shortName = (member: FamilySplitMember): string =>
    member.person ? this.name(member) : (member.preferredName ?? member.givenNames ?? this.words.name(member));

  /** `36 years`, `child`, or empty. */
  age = ({ person, birth }: FamilySplitMember): string => {
    if (!person) return this.words.age(birth);
    const { ageGroup } = person;
    return ageGroup === null || ageGroup === 'unknown' ? '' : this.i18n.t(`ageGroup.${ageGroup}`);
  };

  /** `mother · lead case`; who is not registered is said to be so. */
  role = (member: FamilySplitMember, family: Pick<FamilyView, 'members'>): string => {
    const leads = family.members.some(({ leadCaseId }) => leadCaseId !== null && leadCaseId === member.caseId);
    const standing =
      member.clientId === null
        ? this.i18n.t('family.notRegistered')
        : leads
          ? this.i18n.t('family.leadCase')
          : member.leadCaseId !== null
            ? this.i18n.t('family.riderCase')
            : '';
    return [this.i18n.t(`familyRole.${member.role}`), standing].filter((part) => part !== '').join(' · ');
  };

  /** The fact in words; empty when it is not known. */
  fact = (member: FamilySplitMember, fact: SplitFact): string => {
    switch (fact) {
      case 'place':
        return this.place(member);
      case 'custody':
        return this.custody(member);
      case 'returnPort':
        return known(member.returnPort)
          ? (this.reference.port(member.returnPort)?.name ?? member.returnPort ?? '')
          : '';
      case 'court':
        return this.court(member.courtCode);
      case 'judge':
        return member.judge ?? '';
      case 'nextHearing':
        return this.hearing(member);
      case 'counsel':
        return member.counsel === null ? '' : this.i18n.t(`familyCounsel.${member.counsel}`);
      case 'language':
        return member.language === null ? '' : this.reference.languageName(member.language);
    }
  };

  place = ({ place }: FamilySplitMember): string => {
    if (place === null || place.kind === 'unknown') return '';
    const setting =
      place.setting === null || place.setting === 'unknown' ? '' : this.i18n.t(`setting.${place.setting}`);
    const within = place.kind === 'mexico' ? place.city : place.usState;
    const where = within ?? this.i18n.t(`familyPlace.${place.kind === 'inUsCustody' ? 'inUs' : place.kind}`);
    return [where, setting, place.custodyPlace ?? ''].filter((part) => part !== '').join(', ');
  };

  /** When to be at the bridge, on its own clock; empty when no paper says so. */
  atTheBridge = ({ nextHearing }: FamilySplitMember): string => {
    const report = nextHearing?.report;
    if (!report) return '';
    const port = this.reference.port(report.port);
    const estimated = report.estimated ? this.i18n.t('status.estimated').toLowerCase() : '';
    return [report.time, port?.mexicanCity ?? '', estimated].filter((part) => part !== '').join(', ');
  };

  private custody({ place }: FamilySplitMember): string {
    if (place === null || place.kind === 'unknown') return '';
    return this.i18n.t(place.kind === 'inUsCustody' ? 'family.inCustody' : 'family.noCustody');
  }

  private court(code: string | null): string {
    if (!known(code)) return '';
    return this.reference.courtName(code ?? '');
  }

  private hearing({ nextHearing }: FamilySplitMember): string {
    if (nextHearing === null) return '';
    if (nextHearing.on === null) return this.i18n.t('hearing.toBeSet');
    return [this.words.day(nextHearing.on), nextHearing.courtTime ?? ''].filter((part) => part !== '').join(' · ');
  }
}

const known = (value: string | null): boolean => value !== null && value !== 'unknown';
