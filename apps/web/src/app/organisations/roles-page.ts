import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { roles, type Role } from '@resguardo/domain/vocabulary';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { RoleGrants } from './role-grants';
import { verbsByNoun } from './role-verbs';

/** What each role may do, from the same table that the server asks; and roles that a second person must look at. */
@Component({
  selector: 'app-roles-page',
  imports: [RoleGrants],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <h1>{{ i18n.t('roles.title') }}</h1>
      <section class="stack">
        <h2>{{ i18n.t('grant.title') }}</h2>
        <p class="quiet">{{ i18n.t('grant.text') }}</p>
        <app-role-grants />
      </section>
      <section>
        <h2>{{ i18n.t('roles.gridHeading') }}</h2>
        <p class="quiet gap">{{ i18n.t('roles.gridText') }}</p>
        <div class="card table" role="region" tabindex="0" [attr.aria-label]="i18n.t('roles.gridHeading')">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ i18n.t('roles.about') }}</th>
                @for (role of roles; track role) {
                  <th scope="col">{{ i18n.t(labelOf(role)) }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.noun) {
                <tr>
                  <th scope="row">
                    <strong>{{ row.noun }}</strong>
                  </th>
                  @for (cell of row.cells; track cell.role) {
                    <td [class.nothing]="cell.words === nothing" [attr.data-head]="cell.role">{{ cell.words }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    </div>
  `,
  styleUrl: './roles-page.scss',
})
export class RolesPage {
  protected readonly i18n = inject(I18n);
  protected readonly roles = roles;
  protected readonly nothing = '–';

  protected readonly rows = computed(() => {
    const t = (key: string): string => this.i18n.t(key as MessageKey);
    return verbsByNoun().map(({ noun, verbs }) => ({
      noun: t(`noun.${noun}`),
      cells: roles.map((role) => ({
        role: t(`role.${role}`),
        words: verbs[role].map((verb) => t(`verb.${verb}`)).join(', ') || this.nothing,
      })),
    }));
  });

  protected labelOf = (role: Role) => `role.${role}` as const;
}
