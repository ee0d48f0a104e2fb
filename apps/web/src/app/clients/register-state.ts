import { Injectable, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { ClientMatchResult } from '@resguardo/contract/clients';
import { completenessOf } from '@resguardo/domain/completeness';
import { askLabel } from '../consents/consent-ask';
import { DraftKeeper } from '../platform/drafts/draft-keeper';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { withoutBlanks } from '../platform/problems/as-form';
import { FormFaults, checkedBy, formName } from '../platform/problems/form-faults';
import { clientLabel } from './client-labels';
import { withContacts } from './client-model';
import { blankRegister, faultsOnPage, isWritten, type RegisterModel, type RegisterStep } from './register-model';

/** Who may be here already, and what follows when it is none of them, or one. */
export interface Question {
  candidates: ClientMatchResult['candidates'];
  none: () => Promise<unknown> | void;
  same: (id: string) => Promise<unknown> | void;
}

/** The registration that is open: one page after another, all of it in one draft. Provided by the page. */
@Injectable()
export class RegisterState {
  private readonly i18n = inject(I18n);

  readonly today = inject(Words).today;

  readonly model = signal<RegisterModel>(blankRegister());
  readonly fields = form(this.model, (path) => checkedBy(path, (typed) => faultsOnPage(typed, this.today())), {
    name: formName,
  });
  readonly draft = new DraftKeeper({ key: 'register', model: this.model });
  readonly step = computed(() => this.model().step);
  readonly question = signal<Question | null>(null);
  /** What the server refused of a person, to be shown where it is mended. */
  readonly refused = signal<Error | null>(null);

  readonly completeness = computed(() => {
    const asked = withoutBlanks(withContacts(this.model().client)) as Parameters<typeof completenessOf>[0];
    const { asked: done, total } = completenessOf(asked);
    return Math.round((done / total) * 100);
  });

  /** The faults of one page. `within`: the part of the form that its record is. */
  faults(within: 'consent' | 'client' | 'member'): FormFaults<RegisterModel> {
    return new FormFaults(this.fields, this.i18n, labelOf, within);
  }

  change(change: Partial<RegisterModel>): void {
    this.model.update((model) => ({ ...model, ...change }));
  }

  go(step: RegisterStep): void {
    this.question.set(null);
    this.change({ step });
  }

  /** The person is here already. What was only looked for is nothing to be told of; what was written down can be had back. */
  async leave(): Promise<void> {
    if (isWritten(this.model())) this.discard();
    else await this.draft.done();
  }

  discard(): void {
    this.question.set(null);
    // Another registration: the ids of the one thrown away may be on the server.
    this.draft.discard(blankRegister());
  }
}

function labelOf(path: string): MessageKey {
  const [part = '', ...rest] = path.split('.');
  const inner = rest.join('.');
  if (part === 'consent') return askLabel(inner);
  if (part === 'place') return `field.whereabouts.${inner}` as MessageKey;
  return inner === 'relation' ? 'register.relation' : clientLabel(inner);
}
