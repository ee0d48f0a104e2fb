import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NewClient } from '@resguardo/contract/clients';
import { completenessOf } from '@resguardo/domain/completeness';
import { mayMessage } from '@resguardo/domain/safe-contact';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { FieldWords } from '../platform/records/field-words';
import { SessionStore } from '../platform/session/session-store';
import { RegisterHead } from './register-head';
import type { Receipt } from './register-keep';
import type { PlannedPerson } from './register-model';

/** What is kept, where, since when; what is permitted and what is still owed; and the one next step. */
@Component({
  selector: 'app-register-receipt',
  imports: [Icon, RegisterHead, RouterLink, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-receipt.html',
  styleUrl: './register-receipt.scss',
})
export class RegisterReceipt {
  readonly receipt = input.required<Receipt>();
  readonly again = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  private readonly fields = inject(FieldWords);

  protected readonly people = computed(() => this.receipt().plan.people);
  protected readonly head = computed(() => this.people()[0]);
  protected readonly owed = computed(
    () =>
      this.people().filter(({ consents }) => consents.some(({ answer, mode }) => answer === 'given' && mode === 'oral'))
        .length,
  );
  protected readonly notAsked = computed(() =>
    this.people().filter(({ client, consents }) => client !== null && consents.length === 0),
  );
  protected readonly refused = computed(() => this.receipt().left.map((what) => `register.left.${what}` as const));
  private readonly first = computed(() => NewClient.safeParse(this.head()?.client).data);
  /** Where a message may be read by others, a paper may be, too. */
  protected readonly unsafe = computed(() => !mayMessage(this.first()?.contacts ?? []));
  /** What nobody asked of the first person. */
  protected readonly missing = computed(() => {
    const first = this.first();
    if (first === undefined) return '';
    const { missing } = completenessOf(first);
    return missing.map((field) => this.fields.inSentence('client', field)).join(', ');
  });

  protected permits({ consents }: PlannedPerson): string {
    const given = consents.filter(({ answer }) => answer === 'given');
    const [first] = given;
    if (!first) return '';
    const purposes = given.map(({ purpose }) => this.i18n.t(`consentPurpose.${purpose}`).toLocaleLowerCase());
    const by = first.guardian ? this.i18n.t('consent.by', { name: first.guardian.name }) : '';
    const how = first.mode ? this.i18n.t(`consentMode.${first.mode}`).toLocaleLowerCase() : '';
    return [purposes.join('; '), how, by].filter((part) => part !== '').join(' · ');
  }

  protected age({ client }: PlannedPerson): string {
    return this.words.age(client?.birth ?? null);
  }

  protected print(): void {
    globalThis.print();
  }
}
