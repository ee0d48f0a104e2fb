import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { ClientSheet } from '../clients/client-sheet';
import { HearingSheet } from '../hearings/hearing-sheet';
import { I18n } from '../platform/i18n/i18n';
import { Loading } from '../platform/page/loading';
import { SessionStore } from '../platform/session/session-store';
import { CaseSheet } from './case-sheet';
import { IdentityStrip } from './identity-strip';
import { OpenFile } from './open-file';

/** One person's file: who, the places, and a tab for each side of the case. */
@Component({
  selector: 'app-file-page',
  imports: [CaseSheet, ClientSheet, HearingSheet, IdentityStrip, Loading, RouterLink, RouterLinkActive, RouterOutlet],
  providers: [OpenFile],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-page.html',
  styleUrl: './file-page.scss',
})
export class FilePage {
  readonly id = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);

  protected readonly hearing = computed(() => {
    const editing = this.file.editing();
    if (editing === null || typeof editing === 'string') return undefined;
    return this.file.value()?.hearings.find((hearing) => hearing.id === editing.hearingId);
  });

  constructor() {
    effect(() => this.file.id.set(this.id()));
  }
}
