import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Organisation } from '@resguardo/contract/organisations';
import { Icon } from '@resguardo/ui/icon';
import { ZoneWords } from '../hearings/zone-words';
import { I18n } from '../platform/i18n/i18n';
import { Loading } from '../platform/page/loading';
import { OrganisationSheet } from './organisation-sheet';
import { OrganisationsClient } from './organisations-client';

/** What the organisation says of itself, and the machine behind it. */
@Component({
  selector: 'app-organisation-page',
  imports: [Icon, Loading, OrganisationSheet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow stack">
      <div class="page-head">
        <h1>{{ i18n.t('organisation.title') }}</h1>
        @if (answer.hasValue()) {
          <button type="button" class="button" (click)="editing.set(true)">
            <rg-icon name="edit" />{{ i18n.t('organisation.edit') }}
          </button>
        }
      </div>
      <app-loading [of]="answer" (again)="answer.reload()" />
      @if (answer.hasValue()) {
        @let facts = answer.value();
        <section class="card">
          <dl class="facts">
            <div>
              <dt>{{ i18n.t('field.organisation.name') }}</dt>
              <dd>{{ facts.name }}</dd>
            </div>
            <div>
              <dt>{{ i18n.t('field.organisation.city') }}</dt>
              <dd>{{ facts.city ?? i18n.t('status.notAsked') }}</dd>
            </div>
            <div>
              <dt>{{ i18n.t('field.organisation.zone') }}</dt>
              <dd>{{ zones.name(facts.zone) }}</dd>
              <dd class="second">{{ i18n.t('organisation.zoneHint') }}</dd>
            </div>
            <div>
              <dt>{{ i18n.t('field.organisation.defaultLanguage') }}</dt>
              <dd>{{ facts.defaultLanguage === 'es' ? 'Español' : 'English' }}</dd>
            </div>
          </dl>
        </section>
      }
      <section class="card stack">
        <h2>{{ i18n.t('admin.searchHeading') }}</h2>
        <p>{{ i18n.t('admin.searchText') }}</p>
        <p>
          <a routerLink="/administration">{{ i18n.t('organisation.toIndex') }}</a>
        </p>
      </section>
    </div>
    @if (editing() && answer.hasValue()) {
      <app-organisation-sheet [organisation]="answer.value()" (closed)="editing.set(false)" (saved)="take($event)" />
    }
  `,
})
export class OrganisationPage {
  protected readonly i18n = inject(I18n);
  protected readonly zones = inject(ZoneWords);
  protected readonly answer = inject(OrganisationsClient).organisation();
  protected readonly editing = signal(false);

  protected take(organisation: Organisation): void {
    this.editing.set(false);
    this.answer.set(organisation);
  }
}
