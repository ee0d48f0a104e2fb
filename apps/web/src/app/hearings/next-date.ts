import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Case } from '@resguardo/contract/cases';
import { hearingStates } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { TimeInput } from '@resguardo/ui/time-input';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import type { FormFaults } from '../platform/problems/form-faults';
import { ReferenceClient } from '../platform/reference/reference-client';
import { HearingClocks } from './hearing-clocks';
import { typedClocks, typedInstants, withEstimate, type HearingModel } from './hearing-model';
import { ZoneWords } from './zone-words';

/**
 * The date of the hearing that comes next, with its three clocks while they are typed. The time at the port is estimated until
 * somebody writes what the new tear sheet says.
 */
@Component({
  selector: 'app-next-date',
  imports: [Choice, DayInput, Field, FormField, HearingClocks, Select, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './next-date.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .start {
      justify-self: start;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 12px;
      align-items: end;
    }
  `,
})
export class NextDate {
  readonly fields = input.required<FieldTree<HearingModel>>();
  readonly faults = input.required<Pick<FormFaults<never>, 'of'>>();
  readonly case = input.required<Case>();
  /** The label of the day: *New date*, *Next date*. */
  readonly dayLabel = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly zones = inject(ZoneWords);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  /** The boxes of the port are opened for the time that a paper prints. */
  protected readonly printed = signal(false);
  protected readonly states = computed(() =>
    hearingStates.map((value) => ({ value, label: this.i18n.t(`hearingState.${value}`) })),
  );
  private readonly model = computed(() => withEstimate(this.fields()().value()));
  protected readonly offset = computed(() => {
    const { courtZone } = this.model();
    const at = typedInstants(this.model()).startsAt ?? new Date().toISOString();
    return courtZone === null ? '' : this.words.offset(at, courtZone);
  });
  protected readonly city = computed(() => this.reference.court(this.case().courtCode)?.city ?? '');
  protected readonly portKnown = computed(() => this.model().report.zone !== null);
  protected readonly clocks = computed(() => typedClocks(this.model(), this.case()));
}
