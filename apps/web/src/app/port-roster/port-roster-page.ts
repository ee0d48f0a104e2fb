import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RosterBridge } from '@resguardo/contract/port-roster';
import { daysAfter } from '@resguardo/domain/court-days';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { PortRosterClient } from './port-roster-client';
import { RosterWords } from './roster-words';

/** Who must be at which bridge on a day, to be looked through and printed the evening before. */
@Component({
  selector: 'app-port-roster-page',
  imports: [Icon, Loading, RouterLink, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './port-roster-page.html',
  styleUrl: './port-roster-page.scss',
})
export class PortRosterPage {
  /** `?on=2026-11-25&port=laredo`: days and bridges name nobody. */
  readonly on = input<string>();
  readonly port = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  protected readonly say = inject(RosterWords);
  protected readonly reference = inject(ReferenceClient);
  private readonly router = inject(Router);

  protected readonly answer = inject(PortRosterClient).on(
    computed(() => {
      const [on, port] = [this.on(), this.port()];
      return { ...(on ? { on } : {}), ...(port ? { port } : {}) };
    }),
  );
  /** What was read last stays until the next day is here. */
  protected readonly value = linkedSignal<ReturnType<typeof this.current>, ReturnType<typeof this.current>>({
    source: () => this.current(),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly made = computed(() => {
    const user = this.session.user();
    return this.i18n.t('roster.madeBy', {
      organisation: user?.organisation.name ?? '',
      name: user?.name ?? '',
      moment: this.words.moment(new Date().toISOString()),
      zone: this.words.zone,
    });
  });

  protected step(days: number): void {
    const day = this.value()?.on;
    if (day !== undefined) this.go({ on: daysAfter(day, days) });
  }

  protected choose(event: Event): void {
    this.go({ port: (event.target as HTMLSelectElement).value || null });
  }

  protected go(queryParams: { on?: string | null; port?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected print(): void {
    window.print();
  }

  /** `El Chaparral, Tijuana`: as people there call it. */
  protected bridgeName({ port, mexicanName }: RosterBridge): string {
    const found = this.reference.port(port);
    if (found === undefined) return this.i18n.t('roster.noBridge');
    return [mexicanName ?? found.name, found.mexicanCity ?? ''].filter((part) => part !== '').join(', ');
  }

  protected usName = ({ port }: RosterBridge): string => this.reference.port(port)?.name ?? '';

  private current() {
    return this.answer.hasValue() ? this.answer.value() : undefined;
  }
}
