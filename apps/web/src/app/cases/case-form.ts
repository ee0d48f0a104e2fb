import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { phaseByEnrolment } from '@resguardo/domain/program-phase';
import { caseStages, ntaBoxes, programPhases } from '@resguardo/domain/vocabulary';
import type { Option } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { readDay } from '@resguardo/ui/day-text';
import { Control, Field } from '@resguardo/ui/field';
import { Select, type OptionGroup } from '@resguardo/ui/select';
import { ColleaguePicker } from '../platform/colleagues/colleague-picker';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import type { FormFaults } from '../platform/problems/form-faults';
import { ReferenceClient } from '../platform/reference/reference-client';
import type { CaseModel } from './case-model';
import { NtaDefects } from './nta-defects';

/** The programme's facts: enrolment, and the three places that people mix up. */
@Component({
  selector: 'app-case-form',
  imports: [ColleaguePicker, Control, DayInput, Field, FormField, NtaDefects, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-form.html',
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
  `,
})
export class CaseForm {
  readonly fields = input.required<FieldTree<CaseModel>>();
  readonly faults = input.required<FormFaults<CaseModel>>();
  readonly withStage = input(false);
  protected readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);

  private readonly unknown = computed(() => ({
    label: '',
    options: [{ value: 'unknown', label: this.i18n.t('word.unknown') }],
  }));
  protected readonly ports = computed<OptionGroup<string>[]>(() => {
    const ports = this.reference.lists().ports;
    const states = [...new Set(ports.map((port) => port.state))];
    return [
      this.unknown(),
      ...states.map((state) => ({
        label: state,
        options: ports
          .filter((port) => port.state === state)
          .map((port) => ({
            value: port.id,
            label: port.mexicanCity ? `${port.name} → ${port.mexicanCity}` : port.name,
          })),
      })),
    ];
  });
  protected readonly courts = computed<OptionGroup<string>[]>(() => [
    this.unknown(),
    {
      label: '',
      options: this.reference
        .lists()
        .courts.map(({ code, city, state }) => ({ value: code, label: `${city}, ${state} (${code})` })),
    },
  ]);
  protected readonly stages = computed(() => [{ label: '', options: this.options('stage', caseStages) }]);
  protected readonly boxes = computed(() => [{ label: '', options: this.options('ntaBox', ntaBoxes) }]);
  protected readonly phases = computed(() => [{ label: '', options: this.options('phase', programPhases) }]);

  /** What the enrolment date says about the phase, while it is typed. */
  protected readonly phaseHint = computed(() => {
    const on = readDay(this.fields().enrolledOn().value());
    if (on === undefined) return this.i18n.t('case.enrolledHint');
    const { phase, outsideWindow } = phaseByEnrolment(on);
    return outsideWindow
      ? this.i18n.t('case.outsideWindow')
      : this.i18n.t('case.phaseByDate', { phase: this.i18n.t(`phase.${phase}`) });
  });
  protected readonly courtHint = computed(() => {
    const usual = this.reference.court(this.reference.port(this.fields().returnPort().value())?.courtCode);
    return usual ? this.i18n.t('case.usualCourt', { court: `${usual.city} (${usual.code})` }) : '';
  });

  private options<T extends string>(list: string, values: readonly T[]): Option<T>[] {
    return values.map((value) => ({ value, label: this.i18n.t(`${list}.${value}` as MessageKey) }));
  }
}
