import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { seesPrivileged } from '@resguardo/domain/access';
import { noteKinds } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { TimeInput } from '@resguardo/ui/time-input';
import { I18n } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import { SessionStore } from '../platform/session/session-store';
import type { NoteModel } from './note-model';

/** The boxes of a note, the same for writing one and for putting it right. */
@Component({
  selector: 'app-note-fields',
  imports: [Choice, Control, DayInput, Field, FormField, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <rg-field group [label]="i18n.t('field.note.kind')" [error]="faults().of(fields().kind)">
      <rg-choice [options]="kinds()" [clearable]="false" [formField]="fields().kind" />
    </rg-field>
    <rg-field [label]="i18n.t('note.text')" [error]="faults().of(fields().text)">
      <textarea class="input" rgControl [rows]="rows()" [formField]="fields().text"></textarea>
    </rg-field>
    @if (asksWhen()) {
      <div class="pair">
        <rg-field [label]="i18n.t('field.note.on')" [error]="faults().of(fields().on)">
          <rg-day-input [formField]="fields().on" />
        </rg-field>
        <rg-field
          [label]="i18n.t('field.note.time')"
          [hint]="i18n.t('note.yourClock')"
          [error]="faults().of(fields().time)"
        >
          <rg-time-input [formField]="fields().time" />
        </rg-field>
      </div>
    }
    @if (staysPrivileged()) {
      <p class="second">{{ i18n.t('note.staysPrivileged') }}</p>
    } @else if (mayBePrivileged()) {
      <label class="check">
        <input type="checkbox" [formField]="fields().privileged" />{{ i18n.t('note.privileged') }}
      </label>
    }
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(170px, 100%), 1fr));
      gap: 12px;
      align-items: start;
    }
  `,
})
export class NoteFields {
  readonly fields = input.required<FieldTree<NoteModel>>();
  readonly faults = input.required<FaultsOf>();
  readonly asksWhen = input(true);
  readonly rows = input(3);
  /** A note that is privileged now is so for good. */
  readonly staysPrivileged = input(false);
  protected readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);

  protected readonly kinds = computed(() =>
    noteKinds.map((kind) => ({ value: kind, label: this.i18n.t(`noteKind.${kind}`) })),
  );
  protected readonly mayBePrivileged = computed(() => seesPrivileged(this.session.user()?.roles ?? []));
}
