import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { Client } from '@resguardo/contract/clients';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { Modal } from '@resguardo/ui/modal';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { FormFaults, formName } from '../platform/problems/form-faults';
import { SessionStore } from '../platform/session/session-store';
import { ClientsClient } from './clients-client';

const shownFor = 60_000;

/** The masked A-number; the whole one for a minute, with a reason that stays on the record. */
@Component({
  selector: 'app-reveal-number',
  imports: [Control, Field, FormField, Icon, Modal, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reveal-number.html',
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
    }
    .link-button {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      text-decoration: none;
    }
  `,
})
export class RevealNumber {
  readonly client = input.required<Client>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  private readonly clients = inject(ClientsClient);

  protected readonly asking = signal(false);
  private readonly whole = signal<string[] | null>(null);
  protected readonly shown = computed(() => this.whole() ?? this.client().aNumbers.map(({ value }) => value));
  protected readonly isWhole = computed(() => this.whole() !== null);

  private readonly model = signal({ reason: '' });
  protected readonly fields = form(
    this.model,
    (path) => {
      required(path.reason);
      maxLength(path.reason, 300);
    },
    { name: formName },
  );
  protected readonly faults = new FormFaults(this.fields, this.i18n, () => 'reveal.reason');

  protected async show(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.faults.save(async () => {
      this.whole.set(await this.clients.reveal(this.client().id, this.model().reason.trim()));
    });
    if (!done) return;
    this.asking.set(false);
    this.model.set({ reason: '' });
    setTimeout(() => this.whole.set(null), shownFor);
  }

  protected hide(): void {
    this.whole.set(null);
  }
}
