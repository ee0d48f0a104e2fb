import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { clockAt } from '@resguardo/ui/day-words';
import { Field } from '@resguardo/ui/field';
import { TimeInput } from '@resguardo/ui/time-input';
import { I18n } from '../platform/i18n/i18n';
import type { FormFaults } from '../platform/problems/form-faults';

export interface WhenModel {
  seen: 'now' | 'earlier';
  seenOn: string;
  seenTime: string;
}
export const justNow: WhenModel = { seen: 'now', seenOn: '', seenTime: '' };

/**
 * The moment, on the reader's own clock; noon when only the day is known, and now while today's noon is still to come. Undefined:
 * just now, or no moment yet.
 */
export function momentOf({ seen, seenOn, seenTime }: WhenModel, zone: string, now: string): string | undefined {
  if (seen === 'now') return undefined;
  const time = seenTime.trim();
  const answer = instantOf(seenOn, time || '12:00', zone);
  if (!answer.ok) return undefined;
  const laterToday = time === '' && answer.instant > now && seenOn === clockAt(now, zone).on;
  return laterToday ? now : answer.instant;
}

export function whenFaults(model: WhenModel, zone: string, now: string): { path: string[]; code: string }[] {
  if (model.seen === 'now') return [];
  if (model.seenOn.trim() === '') return [{ path: ['seenOn'], code: 'required' }];
  if (!instantOf(model.seenOn, '12:00', zone).ok) return [{ path: ['seenOn'], code: 'date' }];
  const at = momentOf(model, zone, now);
  if (at === undefined) return [{ path: ['seenTime'], code: 'wallTime' }];
  if (at <= now) return [];
  return [{ path: [model.seenOn === clockAt(now, zone).on ? 'seenTime' : 'seenOn'], code: 'seenLater' }];
}

/** Just now, or on a day and at a time that have been. */
@Component({
  selector: 'app-when-it-was',
  imports: [Choice, DayInput, Field, FormField, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-field group [label]="label()" [error]="faults().of(fields().seen)">
      <rg-choice [options]="answers()" [clearable]="false" [formField]="fields().seen" />
    </rg-field>
    @if (fields().seen().value() === 'earlier') {
      <div class="pair">
        <rg-field [label]="i18n.t('claim.seenOn')" [error]="faults().of(fields().seenOn)">
          <rg-day-input needed [formField]="fields().seenOn" />
        </rg-field>
        <rg-field [label]="i18n.t('claim.seenTime')" [error]="faults().of(fields().seenTime)">
          <rg-time-input [formField]="fields().seenTime" />
        </rg-field>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 12px;
    }
  `,
})
export class WhenItWas {
  readonly fields = input.required<{ [Box in keyof WhenModel]: FieldTree<WhenModel[Box]> }>();
  readonly faults = input.required<Pick<FormFaults<never>, 'of'>>();
  readonly label = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly answers = computed(() =>
    (['now', 'earlier'] as const).map((value) => ({ value, label: this.i18n.t(`claim.seen.${value}`) })),
  );
}
