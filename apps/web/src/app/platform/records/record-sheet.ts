import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Sheet } from '@resguardo/ui/sheet';
import { DraftNotice } from '../drafts/draft-notice';
import type { DraftKeeper } from '../drafts/draft-keeper';
import { I18n } from '../i18n/i18n';
import type { FormFaults } from '../problems/form-faults';
import { StalePanel } from '../stale/stale-panel';
import type { StaleSave } from '../stale/stale-save';

/** What a sheet needs of a `RecordEditor`, whatever the record is. */
interface Edited {
  readonly fields: () => { submitting: () => boolean };
  readonly faults: Pick<FormFaults<never>, 'items' | 'general' | 'attempt' | 'mend'>;
  readonly stale: Pick<StaleSave<{ version: number }>, 'versions' | 'choose' | 'decided' | 'close' | 'current'>;
  readonly draft: Pick<DraftKeeper<never>, 'ready' | 'restoredAt' | 'discard'> | undefined;
  save(event: Event): Promise<void>;
  keepChoice(): Promise<void>;
}

/**
 * The sheet in which a record is made or changed. Its content is the record's boxes; what is marked `also` is a second verb beside
 * the main one. The rest is the same for all.
 */
@Component({
  selector: 'app-record-sheet',
  imports: [DraftNotice, ErrorSummary, Sheet, StalePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-sheet [heading]="heading()" (closed)="closed.emit()">
      @if (editor().draft; as draft) {
        @if (draft.ready()) {
          @if (editor().stale.current()) {
            <app-stale-panel [stale]="editor().stale" (keep)="editor().keepChoice()" />
          }
          <form
            id="record-form"
            novalidate
            class="stack"
            [hidden]="editor().stale.current()"
            (submit)="editor().save($event)"
          >
            <app-draft-notice [at]="draft.restoredAt()" (discard)="draft.discard()" />
            <rg-error-summary
              [heading]="i18n.t('problem.heading')"
              [items]="editor().faults.items()"
              [general]="editor().faults.general()"
              [attempt]="editor().faults.attempt()"
              (mend)="editor().faults.mend($event)"
            />
            <ng-content />
          </form>
        }
      }
      <ng-container foot>
        @if (!editor().stale.current()) {
          <button type="submit" form="record-form" class="button main" [disabled]="editor().fields().submitting()">
            {{ verb() || i18n.t('word.save') }}
          </button>
          <ng-content select="[also]" />
          <button type="button" class="button" (click)="closed.emit()">{{ i18n.t('page.close') }}</button>
        }
      </ng-container>
    </rg-sheet>
  `,
})
export class RecordSheet {
  readonly editor = input.required<Edited>();
  readonly heading = input.required<string>();
  /** What the main button says; *Save* when nothing is said. */
  readonly verb = input('');
  readonly closed = output<void>();
  protected readonly i18n = inject(I18n);
}
