import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Sheet } from '@resguardo/ui/sheet';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { ClaimSheet } from './claim-sheet';
import { asWorkedWith } from './hearing-order';
import { OutcomeSheet } from './outcome-sheet';
import { RedateSheet } from './redate-sheet';
import { SettleSheet } from './settle-sheet';
import { ToldSheet } from './told-sheet';
import { VerifySheet } from './verify-sheet';

/** What happens to a hearing after it was set: a sheet an act, each read when it is first opened. */
@Component({
  selector: 'app-hearing-acts',
  imports: [ClaimSheet, NgTemplateOutlet, OutcomeSheet, RedateSheet, SettleSheet, Sheet, ToldSheet, VerifySheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearing-acts.html',
})
export class HearingActs {
  protected readonly i18n = inject(I18n);
  protected readonly file = inject(OpenFile);

  protected readonly about = computed(() => {
    const value = this.file.value();
    const hearing = value && this.file.edited(value.hearings);
    if (!hearing) return undefined;
    const { preferredName, givenNames } = value.client;
    const worked = asWorkedWith(hearing, Date.now());
    return { hearing, worked, case: value.case, name: preferredName ?? givenNames ?? this.i18n.t('person.nameless') };
  });
}
