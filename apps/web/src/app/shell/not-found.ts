import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../platform/i18n/i18n';

/** The same page for what does not exist and for what is not the reader's to see. */
@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow stack">
      <h1>{{ i18n.t('page.absentHeading') }}</h1>
      <p>{{ i18n.t('page.absentText') }}</p>
      <p>
        <a class="button" routerLink="/">{{ i18n.t('page.home') }}</a>
      </p>
    </div>
  `,
})
export class NotFound {
  protected readonly i18n = inject(I18n);
}
