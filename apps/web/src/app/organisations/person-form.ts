import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { interfaceLanguages, roles, type Role } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { I18n } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import { SessionStore } from '../platform/session/session-store';
import type { PersonModel } from './person-model';

/** The boxes of somebody who works here. */
@Component({
  selector: 'app-person-form',
  imports: [Choice, Control, DayInput, Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-field [label]="i18n.t('field.user.name')" [error]="faults().of(fields().name)">
      <input class="input" rgControl needed autocomplete="off" [formField]="fields().name" />
    </rg-field>
    <rg-field
      [label]="i18n.t('field.user.email')"
      [hint]="i18n.t('people.emailHint')"
      [error]="faults().of(fields().email)"
    >
      <input class="input" rgControl needed type="email" autocomplete="off" [formField]="fields().email" />
    </rg-field>
    <fieldset class="roles">
      <legend>{{ i18n.t('field.user.roles') }}</legend>
      @for (role of roles; track role) {
        <label class="check">
          <input type="checkbox" [formField]="fields().roles[role]" />
          <span>
            {{ i18n.t(labelOf(role)) }}
            <span class="second block">{{ i18n.t(mayOf(role)) }}</span>
          </span>
        </label>
      }
      @if (faults().of(fields().roles); as sentence) {
        <p class="error">{{ sentence }}</p>
      }
      @if (waits()) {
        <p class="notice stale">{{ i18n.t('people.waitsForSecond') }}</p>
      }
    </fieldset>
    <rg-field
      [label]="i18n.t('field.user.endsOn')"
      [hint]="i18n.t('people.endsOnHint')"
      [error]="faults().of(fields().endsOn)"
    >
      <rg-day-input [formField]="fields().endsOn" />
    </rg-field>
    @if (!userId()) {
      <rg-field group [label]="i18n.t('field.user.language')" [error]="faults().of(fields().language)">
        <rg-choice [options]="languages" [clearable]="false" [formField]="fields().language" />
      </rg-field>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .roles {
      display: grid;
      gap: 6px;
    }
    legend {
      padding: 0;
      font: 600 13.5px/20px var(--rg-font);
    }
    .check {
      align-items: start;
      padding-block: 4px;
    }
    .check input {
      flex: none;
      margin-top: 1px;
    }
    .block {
      display: block;
    }
    .error {
      color: var(--mat-sys-error);
      font-weight: 600;
    }
    @media (width < 600px) {
      legend {
        font-size: 16px;
        line-height: 23px;
      }
    }
  `,
})
export class PersonForm {
  readonly fields = input.required<FieldTree<PersonModel>>();
  readonly faults = input.required<FaultsOf>();
  /** Whose account it is; nobody's for a new one. */
  readonly userId = input<string>();
  /** The roles they hold, before this form. */
  readonly held = input<readonly Role[]>([]);
  protected readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);
  protected readonly roles = roles;
  protected readonly languages = interfaceLanguages.map((value) => ({
    value,
    label: value === 'es' ? 'Español' : 'English',
  }));

  /** A case role for oneself is asked for, not given. */
  protected readonly waits = computed(() => {
    if (this.userId() === undefined || this.userId() !== this.session.user()?.id) return false;
    return roles.some(
      (role) => role !== 'administrator' && this.fields().roles[role]().value() && !this.held().includes(role),
    );
  });

  protected labelOf = (role: Role) => `role.${role}` as const;
  protected mayOf = (role: Role) => `role.may.${role}` as const;
}
