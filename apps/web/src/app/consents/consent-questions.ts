import { ChangeDetectionStrategy, Component, computed, inject, input, type OnInit } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { usualUntil } from '@resguardo/domain/consent-rules';
import {
  consentCapacities,
  consentModes,
  guardianRelations,
  type ConsentPurpose,
  type consentAnswers,
} from '@resguardo/domain/vocabulary';
import { Choice, type Option } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import type { IconName } from '@resguardo/ui/icon-names';
import { Select } from '@resguardo/ui/select';
import { LanguageGroups } from '../clients/language-groups';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import type { FaultsOf } from '../platform/problems/form-faults';
import { askedOfAll, askedSometimes, isAnyGiven, type ConsentAsk } from './consent-ask';
import { PrivacyNotice } from './privacy-notice';

export const purposeIcons: Readonly<Record<ConsentPurpose, IconName>> = {
  representation: 'balance',
  referral: 'swap_horiz',
  coCounsel: 'groups',
  advocacyAnonymous: 'public',
  advocacyNamed: 'badge',
  press: 'menu_book',
  research: 'bar_chart',
  donorAudit: 'policy',
};

/** The notice first, then one question a purpose, how the person answered, and until when it stands. */
@Component({
  selector: 'app-consent-questions',
  imports: [Choice, Control, DayInput, Field, FormField, Icon, PrivacyNotice, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  templateUrl: './consent-questions.html',
  styleUrl: './consent-questions.scss',
})
export class ConsentQuestions implements OnInit {
  readonly fields = input.required<FieldTree<ConsentAsk>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  protected readonly languages = inject(LanguageGroups).all;

  protected readonly always = askedOfAll;
  protected readonly sometimes = askedSometimes;
  protected readonly isGiven = computed(() => isAnyGiven(this.fields()().value()));
  protected readonly asksWhom = computed(() => {
    const { answers } = this.fields()().value();
    return answers.referral === 'given' || answers.coCounsel === 'given';
  });
  protected readonly yesNo = computed<Option<(typeof consentAnswers)[number]>[]>(() => [
    { value: 'given', label: this.i18n.t('word.yes') },
    { value: 'refused', label: this.i18n.t('word.no') },
  ]);
  protected readonly childAgrees = computed<Option<boolean>[]>(() => [
    { value: true, label: this.i18n.t('word.yes') },
    { value: false, label: this.i18n.t('word.no') },
  ]);
  protected readonly modes = computed(() =>
    consentModes.map((value) => ({ value, label: this.i18n.t(`consentMode.${value}`) })),
  );
  protected readonly capacities = computed(() =>
    consentCapacities.map((value) => ({ value, label: this.i18n.t(`consentCapacity.${value}`) })),
  );
  protected readonly relations = computed(() => [
    { label: '', options: guardianRelations.map((value) => ({ value, label: this.i18n.t(`guardian.${value}`) })) },
  ]);

  ngOnInit(): void {
    const shown = this.fields()().value().noticeShownAt;
    if (shown === null) this.fields()().value.update((ask) => ({ ...ask, noticeShownAt: new Date().toISOString() }));
  }

  protected labelOf = (purpose: ConsentPurpose): string => this.i18n.t(`consentPurpose.${purpose}`);
  protected aboutOf = (purpose: ConsentPurpose): string =>
    this.i18n.t(`consentAbout.${purpose}`) + this.untilWords(purpose);
  protected iconOf = (purpose: ConsentPurpose): IconName => purposeIcons[purpose];

  /** Until when a yes to this stands. */
  private untilWords(purpose: ConsentPurpose): string {
    const { answers, until } = this.fields()().value();
    if (answers[purpose] !== 'given') return '';
    const day = /^\d{4}-\d\d-\d\d$/.test(until) ? until : usualUntil(purpose, this.words.today());
    return ` ${this.i18n.t('consent.until', { day: this.words.plainDay(day) })}`;
  }
}
