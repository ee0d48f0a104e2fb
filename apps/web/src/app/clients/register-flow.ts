import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { DraftNotice } from '../platform/drafts/draft-notice';
import { RegisterConsent } from './register-consent';
import { RegisterFamily } from './register-family';
import { RegisterKeep } from './register-keep';
import { RegisterMatch } from './register-match';
import { RegisterPerson } from './register-person';
import { RegisterReceipt } from './register-receipt';
import { RegisterSame } from './register-same';
import { RegisterSearch } from './register-search';
import { RegisterSending } from './register-sending';
import { RegisterState } from './register-state';

/** One registration, from the search to the receipt. What was begun before comes back at its page. */
@Component({
  selector: 'app-register-flow',
  imports: [
    DraftNotice,
    RegisterConsent,
    RegisterFamily,
    RegisterPerson,
    RegisterReceipt,
    RegisterSame,
    RegisterSearch,
    RegisterSending,
  ],
  providers: [RegisterState, RegisterKeep, RegisterMatch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (keep.receipt(); as receipt) {
      <app-register-receipt [receipt]="receipt" (again)="again.emit()" />
    } @else if (state.draft.ready()) {
      <app-draft-notice [at]="state.draft.restoredAt()" (discard)="state.discard()" />
      @if (state.question(); as question) {
        <app-register-same [question]="question" />
      } @else {
        @switch (state.step()) {
          @case ('search') {
            <app-register-search />
          }
          @case ('consent') {
            <app-register-consent />
          }
          @case ('person') {
            <app-register-person />
          }
          @case ('family') {
            <app-register-family />
          }
          @case ('sending') {
            <app-register-sending />
          }
        }
      }
    }
  `,
})
export class RegisterFlow {
  /** Another registration is asked for. */
  readonly again = output<void>();
  protected readonly state = inject(RegisterState);
  protected readonly keep = inject(RegisterKeep);
}
