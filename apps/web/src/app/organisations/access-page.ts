import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { I18n } from '../platform/i18n/i18n';
import { RoleGrants } from './role-grants';

/** For directors: whom the administrator has let in, and what waits for a second person. */
@Component({
  selector: 'app-access-page',
  imports: [RoleGrants],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow stack">
      <h1>{{ i18n.t('grant.title') }}</h1>
      <p class="quiet">{{ i18n.t('grant.text') }}</p>
      <app-role-grants />
    </div>
  `,
})
export class AccessPage {
  protected readonly i18n = inject(I18n);
}
