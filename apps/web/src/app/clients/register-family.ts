import { ChangeDetectionStrategy, Component, computed, inject, type OnDestroy, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { ClientMatch } from '@resguardo/contract/clients';
import { isMinorOn } from '@resguardo/domain/minor';
import { offeredSurnames, relationFacts } from '@resguardo/domain/relation-to-head';
import { relationsToHead, sexes, type RelationToHead } from '@resguardo/domain/vocabulary';
import { Choice, type Option } from '@resguardo/ui/choice';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { PartialDateInput } from '@resguardo/ui/partial-date-input';
import { isAnswered } from '../consents/consent-ask';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { asForm } from '../platform/problems/as-form';
import { RegisterHead } from './register-head';
import { RegisterKeep } from './register-keep';
import { RegisterMatch } from './register-match';
import { blankMember, isBegun, type MemberModel } from './register-model';
import { nameOf } from './register-plan';
import { RegisterShared } from './register-shared';
import { RegisterState } from './register-state';

const match = asForm(ClientMatch);

/** A family by repeat: what is the same for all was asked once, then four answers a person. */
@Component({
  selector: 'app-register-family',
  imports: [Choice, Control, ErrorSummary, Field, FormField, Icon, PartialDateInput, RegisterHead, RegisterShared],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-family.html',
  styleUrl: './register-page.scss',
})
export class RegisterFamily implements OnDestroy, OnInit {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly state = inject(RegisterState);
  private readonly keep = inject(RegisterKeep);
  private readonly asked = inject(RegisterMatch);
  private readonly notices = inject(Notices);
  private removal: unknown;
  protected readonly faults = this.state.faults('member');
  protected readonly fields = this.state.fields.member;

  private readonly member = computed(() => this.state.model().member);
  protected readonly headName = computed(
    () => this.state.model().client.givenNames || nameOf(this.state.model().client),
  );
  /** The number of the one being typed: the first person is number one. */
  protected readonly number = computed(() => this.state.model().members.length + 2);
  protected readonly busy = computed(() => this.state.fields().submitting() || this.keep.sending());
  protected readonly begun = computed(() => isBegun(this.member()));
  /** An adult gives their own permission; a child’s comes with the parent’s. */
  protected readonly asksConsent = computed(
    () =>
      isAnswered(this.state.model().consent) &&
      this.member().birth !== null &&
      isMinorOn(this.member().birth, this.state.today()) !== 'yes',
  );
  protected readonly relations = computed<Option<RelationToHead>[]>(() =>
    relationsToHead.map((value) => ({ value, label: this.i18n.t(`relation.${value}`) })),
  );
  protected readonly sexes = computed(() => sexes.map((value) => ({ value, label: this.i18n.t(`sex.${value}`) })));
  protected readonly yesNo = computed<Option<boolean>[]>(() => [
    { value: true, label: this.i18n.t('word.yes') },
    { value: false, label: this.i18n.t('register.notAskedYet') },
  ]);

  ngOnInit(): void {
    const refused = this.state.refused();
    this.state.refused.set(null);
    if (refused !== null) setTimeout(() => void this.faults.save(() => Promise.reject(refused)));
  }

  /** Nobody is put back into a family that is being sent, or on a page that was left. */
  ngOnDestroy(): void {
    if (this.removal !== undefined && this.removal === this.notices.notice()) this.notices.close();
  }

  /** A daughter is female, and children of one mother share their surnames: offered, to be checked. */
  protected related(relation: RelationToHead | null): void {
    if (relation === null) return;
    const { client, members, member } = this.state.model();
    const head = { surname1: client.surname1, surname2: client.surname2, sex: client.sex };
    const others = members.flatMap((each) => (each.relation === null ? [] : [{ ...each, relation: each.relation }]));
    const offered = offeredSurnames(relation, head, others);
    const empty = member.surname1.trim() === '' && member.surname2.trim() === '';
    this.state.change({
      member: {
        ...member,
        relation,
        sex: relationFacts(relation).sex ?? member.sex,
        ...(empty ? { surname1: offered.surname1 ?? '', surname2: offered.surname2 ?? '' } : {}),
      },
    });
  }

  protected next(event: Event): Promise<void> {
    event.preventDefault();
    return this.add(() => undefined);
  }

  /** Adds the one being typed, if anything was, and keeps them all. */
  protected async finish(): Promise<void> {
    if (!this.begun()) return this.keep.keep();
    await this.add(() => this.keep.keep());
  }

  protected change(member: MemberModel): void {
    const members = this.state.model().members.filter(({ id }) => id !== member.id);
    this.state.change({ members: this.begun() ? [...members, this.member()] : members, member });
  }

  protected remove(member: MemberModel): void {
    const before = this.state.model().members;
    const at = before.indexOf(member);
    this.state.change({ members: before.filter(({ id }) => id !== member.id) });
    const undo = () => {
      const { members } = this.state.model();
      this.state.change({ members: members.toSpliced(at, 0, member) });
      return Promise.resolve();
    };
    this.notices.say('register.removed', { name: nameOf(member) }, { undo });
    this.removal = this.notices.notice();
  }

  protected isKept = (id: string): boolean => this.state.model().kept.includes(id);
  protected nameOf = nameOf;
  protected relationOf = (relation: RelationToHead | null): string =>
    relation === null ? '' : this.i18n.t(`relation.${relation}`).toLocaleLowerCase();

  private async add(then: () => Promise<unknown> | undefined): Promise<void> {
    await this.faults.save(async () => {
      const { givenNames, surname1, surname2, birth } = this.member();
      const candidates = await this.asked.candidates(match.check({ givenNames, surname1, surname2, birth }).body);
      const others = new Set(this.state.model().members.map(({ id }) => id));
      const news = candidates.filter(({ client }) => !others.has(client.id));
      if (news.length === 0) return this.take({}, then);
      this.state.question.set({
        candidates: news,
        none: () => this.take({}, then),
        // Here already: the family is joined to that record, and nothing is made twice.
        same: (id) => this.take({ id, isHere: true }, then),
      });
    });
  }

  private async take(found: Partial<MemberModel>, then: () => Promise<unknown> | undefined): Promise<void> {
    this.state.question.set(null);
    const { members } = this.state.model();
    this.state.change({ members: [...members, { ...this.member(), ...found }], member: blankMember() });
    // The next one has not been touched yet.
    this.fields().reset();
    await then();
  }
}
