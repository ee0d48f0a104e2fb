import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { RegisterFlow } from './register-flow';

/** Registering people, one registration after another: each begins with a clean page and ids of its own. */
@Component({
  selector: 'app-register-page',
  imports: [RegisterFlow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow">
      @for (run of [runs()]; track run) {
        <app-register-flow (again)="runs.set(run + 1)" />
      }
    </div>
  `,
})
export class RegisterPage {
  protected readonly runs = signal(0);
}
