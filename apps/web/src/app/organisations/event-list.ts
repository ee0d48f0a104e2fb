import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { SecurityEvent } from '@resguardo/contract/security-events';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import type { PagedList } from '../platform/page/paged-list';

const byOthers: ReadonlySet<SecurityEvent['kind']> = new Set(['accountMade', 'accountClosed']);

/** What happened to accounts and sessions, as sentences, newest first. */
@Component({
  selector: 'app-event-list',
  imports: [Loading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="events">
      @for (event of list().items(); track event.id) {
        <li>
          <span>{{ sentence(event) }}</span>
          <span class="second block">{{ place(event) }}</span>
        </li>
      }
    </ol>
    @if (list().isEmpty()) {
      <p class="quiet">{{ i18n.t('event.none') }}</p>
    }
    <app-loading [of]="list()" (again)="list().more()" />
    @if (list().hasMore()) {
      <button type="button" class="button more" [disabled]="list().isLoading()" (click)="list().more()">
        {{ i18n.t('page.more') }}
      </button>
    }
  `,
  styles: `
    .events {
      display: grid;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 8px 0;
      overflow-wrap: anywhere;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .block {
      display: block;
    }
    .more {
      margin-top: 12px;
    }
  `,
})
export class EventList {
  readonly list = input.required<PagedList<SecurityEvent>>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);

  protected sentence({ kind, person, by, roles, fields }: SecurityEvent): string {
    const t = (key: string) => this.i18n.t(key as MessageKey);
    const listed = [...roles.map((role) => t(`role.${role}`)), ...fields.map((field) => this.fieldWord(kind, field))];
    // Accounts are made and closed by somebody else; nobody of ours means whoever runs the server.
    const ownAct = by === null && !byOthers.has(kind);
    const sentence = this.i18n.t(`event.${kind}`, {
      person: person?.name ?? '',
      by: ownAct ? (person?.name ?? '') : (by?.name ?? this.i18n.t('event.operator')),
      what: listed.join(', '),
    });
    return sentence.replace(/: $/, '');
  }

  protected place({ at, network }: SecurityEvent): string {
    const moment = this.words.moment(at);
    return network === null ? moment : `${moment} · ${this.i18n.t('event.network', { network })}`;
  }

  private fieldWord(kind: SecurityEvent['kind'], field: string): string {
    const record = kind === 'organisationChanged' ? 'organisation' : 'user';
    return this.i18n.t(`field.${record}.${field}` as MessageKey);
  }
}
