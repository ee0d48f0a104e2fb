import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseRow } from '@resguardo/contract/cases';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { CasesClient } from '../cases/cases-client';
import { I18n } from '../platform/i18n/i18n';
import { MessageKeyPipe } from '../platform/i18n/message-key';
import { Words } from '../platform/i18n/words';
import { debounced } from '../platform/page/debounced';
import { Loading } from '../platform/page/loading';
import { PagedList } from '../platform/page/paged-list';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { ClientsClient } from './clients-client';
import { PersonGlimpse } from './person-glimpse';

/** Everybody we serve: open cases by their next hearing, people without a case, and whoever is searched for. */
@Component({
  selector: 'app-clients-page',
  imports: [Icon, Loading, MessageKeyPipe, PersonGlimpse, RouterLink, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './clients-page.html',
  styleUrl: './clients-page.scss',
})
export class ClientsPage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  private readonly reference = inject(ReferenceClient);
  private readonly clients = inject(ClientsClient);
  private readonly casesClient = inject(CasesClient);

  protected readonly segment = signal<'cases' | 'without'>('cases');
  protected readonly text = signal('');
  private readonly settled = debounced(this.text, 200);
  protected readonly found = this.clients.search(this.settled);
  protected readonly searching = computed(() => this.text().trim().length >= 2);
  protected readonly waiting = computed(() => this.found.isLoading() || this.text() !== this.settled());

  protected readonly cases = new PagedList((cursor) => this.casesClient.list(cursor));
  protected readonly without = new PagedList((cursor) => this.clients.withoutCase(cursor));

  constructor() {
    effect(() => {
      const list = this.segment() === 'cases' ? this.cases : this.without;
      untracked(() => void list.restart());
    });
  }

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected facts(row: Pick<CaseRow, 'birth' | 'nationality'>): string {
    return [this.words.age(row.birth), this.reference.country(row.nationality)]
      .filter((part) => part !== '')
      .join(' · ');
  }

  protected called(row: Parameters<Words['calledAs']>[0]): string {
    const name = this.words.calledAs(row);
    return name === '' ? '' : this.i18n.t('person.called', { name });
  }

  /** `08:30 El Paso`: the court's own clock, and whose it is. */
  protected courtClock(row: CaseRow): string {
    const city = this.reference.courtCity({ courtCode: row.courtCode, courtZone: row.nextHearing?.courtZone ?? null });
    return row.nextHearing?.courtTime ? `${row.nextHearing.courtTime} ${city}` : '';
  }

  protected portName(row: CaseRow): string {
    return this.reference.shortPort(row.nextHearing?.report?.port ?? row.returnPort);
  }

  /** When to be at the port; with its day when that is another than the hearing's. Where no port is known, whose clock it is. */
  protected portClock(row: CaseRow): string {
    const report = row.nextHearing?.report;
    if (!report) return '';
    const day = report.on === row.nextHearing?.on ? '' : `${this.words.day(report.on)}, `;
    return `${day}${report.time} ${this.portName(row) || this.words.offset(report.at, report.zone)}`;
  }

  protected daysWords(row: CaseRow): string {
    const hearing = row.nextHearing;
    return hearing?.on ? this.words.daysFromNow(hearing.on, hearing.courtZone ?? this.words.zone) : '';
  }
}
