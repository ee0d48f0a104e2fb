import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import type { Client } from '@resguardo/contract/clients';
import { isMinorOn } from '@resguardo/domain/minor';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Sheet } from '@resguardo/ui/sheet';
import { DraftKeeper } from '../platform/drafts/draft-keeper';
import { DraftNotice } from '../platform/drafts/draft-notice';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { FormFaults, checkedBy, formName } from '../platform/problems/form-faults';
import { askFaults, askLabel, blankAsk, consentsOf, isAnswered } from './consent-ask';
import { ConsentQuestions } from './consent-questions';
import { ConsentsClient } from './consents-client';

/** Asks a person who is registered: one talk, several purposes, one consent for each that was answered. */
@Component({
  selector: 'app-consents-sheet',
  imports: [ConsentQuestions, DraftNotice, ErrorSummary, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-sheet [heading]="i18n.t('consent.askHeading')" (closed)="closed.emit()">
      <form id="consents-form" novalidate class="stack" (submit)="save($event)">
        <app-draft-notice [at]="draft.restoredAt()" (discard)="draft.discard()" />
        <rg-error-summary
          [heading]="i18n.t('problem.heading')"
          [items]="faults.items()"
          [general]="faults.general()"
          [attempt]="faults.attempt()"
          (mend)="faults.mend($event)"
        />
        @if (draft.ready()) {
          <app-consent-questions [fields]="fields" [faults]="faults" />
        }
      </form>
      <ng-container foot>
        @if (!anyAnswer()) {
          <p class="second why">{{ i18n.t('consent.noAnswerYet') }}</p>
        }
        <button
          type="submit"
          form="consents-form"
          class="button main"
          [disabled]="!anyAnswer() || fields().submitting()"
        >
          {{ i18n.t('word.save') }}
        </button>
        <button type="button" class="button" (click)="closed.emit()">{{ i18n.t('page.close') }}</button>
      </ng-container>
    </rg-sheet>
  `,
  styles: `
    .why {
      flex: 1 1 100%;
    }
  `,
})
export class ConsentsSheet implements OnInit {
  readonly client = input.required<Client>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly consents = inject(ConsentsClient);
  private readonly notices = inject(Notices);
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);

  private readonly model = signal(blankAsk());
  protected readonly fields = form(
    this.model,
    (path) => checkedBy(path, (ask) => askFaults(ask, this.words.today(), this.isMinor())),
    {
      name: formName,
    },
  );
  protected readonly faults = new FormFaults(this.fields, this.i18n, askLabel);
  protected draft!: DraftKeeper<ReturnType<typeof blankAsk>>;
  protected readonly anyAnswer = computed(() => isAnswered(this.model()));
  private readonly isMinor = computed(() => isMinorOn(this.client().birth, this.words.today()) === 'yes');
  /** By purpose, so that sending again what was half kept makes nothing twice. */
  private readonly ids = new Map<string, string>();

  ngOnInit(): void {
    this.draft = runInInjectionContext(
      this.injector,
      () => new DraftKeeper({ key: `consents:${this.client().id}`, model: this.model }),
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.faults.save(async () => {
      for (const consent of consentsOf(this.model(), this.words.today())) {
        const key = JSON.stringify(consent);
        const id = this.ids.get(key) ?? crypto.randomUUID();
        this.ids.set(key, id);
        await this.consents.record(this.client().id, { ...consent, id });
      }
      await this.draft.done();
      this.notices.say('consent.saved');
      this.saved.emit();
    });
  }
}
