import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Consent } from '@resguardo/contract/consents';
import { standingByPurpose, type ConsentStanding } from '@resguardo/domain/consent-rules';
import { StatusTag, type Status } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';
import { WithdrawConsent } from './withdraw-consent';

const tags: Readonly<Record<ConsentStanding, Status>> = {
  inForce: 'confirmed',
  refused: 'plain',
  withdrawn: 'stale',
  expired: 'stale',
  notAsked: 'notAsked',
};

/** What may be done with what the person told us, purpose by purpose, as it stands today. */
@Component({
  selector: 'app-consents-card',
  imports: [StatusTag, WithdrawConsent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ i18n.t('consent.heading') }}</h2>
      @if (session.can('consent:record')) {
        <button type="button" class="link-button no-print" (click)="ask.emit()">{{ i18n.t('consent.ask') }}</button>
      }
    </div>
    @if (owed() > 0) {
      <p class="owed">
        <rg-status-tag status="stale" icon="draw">{{ i18n.plural('consent.owed', owed()) }}</rg-status-tag>
      </p>
    }
    <ul>
      @for (row of asked(); track row.purpose) {
        <li>
          <p class="head">
            <strong>{{ i18n.t(row.label) }}</strong>
            <rg-status-tag [status]="row.tag">{{ i18n.t(row.words) }}</rg-status-tag>
          </p>
          <p class="second">{{ row.details }}</p>
          @if (session.can('consent:edit') && row.consent.answer === 'given') {
            <p class="verbs no-print">
              <button type="button" class="link-button" (click)="edit.emit(row.consent)">
                {{ i18n.t(row.consent.writtenStillOwed ? 'consent.signed' : 'consent.editVerb') }}
              </button>
              @if (row.consent.revokedAt === null) {
                <button type="button" class="link-button" (click)="withdrawing.set(row.consent)">
                  {{ i18n.t('consent.withdraw') }}
                </button>
              }
            </p>
          }
        </li>
      }
    </ul>
    @if (notAsked(); as words) {
      <p class="rest">
        <rg-status-tag status="notAsked">{{ i18n.t('status.notAsked') }}</rg-status-tag>
        <span class="second">{{ words }}</span>
      </p>
    }
    @if (withdrawing(); as consent) {
      <app-withdraw-consent [consent]="consent" (closed)="withdrawing.set(null)" (done)="taken()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .verbs {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }
    .owed {
      margin-bottom: 6px;
    }
    .rest {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      padding-top: 8px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class ConsentsCard {
  readonly consents = input.required<readonly Consent[]>();
  readonly ask = output<void>();
  readonly edit = output<Consent>();
  readonly changed = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  protected readonly withdrawing = signal<Consent | null>(null);

  private readonly standing = computed(() => standingByPurpose(this.consents(), this.words.today()));
  protected readonly asked = computed(() =>
    this.standing().flatMap(({ purpose, consent, standing }) =>
      consent === null
        ? []
        : [
            {
              purpose,
              consent,
              label: `consentPurpose.${purpose}` as const,
              tag: tags[standing],
              words: `standing.${standing}` as const,
              details: this.details(consent),
            },
          ],
    ),
  );
  protected readonly owed = computed(() => this.asked().filter(({ consent }) => consent.writtenStillOwed).length);
  protected readonly notAsked = computed(() =>
    this.standing()
      .filter(({ standing }) => standing === 'notAsked')
      .map(({ purpose }) => this.i18n.t(`consentPurpose.${purpose}`))
      .join(' · '),
  );

  protected taken(): void {
    this.withdrawing.set(null);
    this.changed.emit();
  }

  /** How it was asked, by whom it is given, for whom, and until when. */
  private details({ answer, mode, from, until, guardian, recipients, revokedAt }: Consent): string {
    const asked = this.i18n.t('consent.askedOn', { day: this.words.plainDay(from) });
    if (answer === 'refused') return asked;
    return [
      mode === null ? '' : this.i18n.t(`consentMode.${mode}`),
      asked,
      until === null || revokedAt !== null ? '' : this.i18n.t('consent.until', { day: this.words.plainDay(until) }),
      revokedAt === null ? '' : this.i18n.t('consent.withdrawnOn', { day: this.words.moment(revokedAt) }),
      recipients ?? '',
      guardian === null ? '' : this.i18n.t('consent.by', { name: guardian.name }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
}
