import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { I18n } from '../platform/i18n/i18n';
import { Shortcuts } from '../platform/keyboard/shortcuts';
import { Loading } from '../platform/page/loading';
import { SessionStore } from '../platform/session/session-store';
import { isLinkedSheet, linkedSheets, type LinkedSheet } from './linked-sheets';
import { FileSheets } from './file-sheets';
import { fileTabs } from './file-tabs';
import { IdentityStrip } from './identity-strip';
import { OpenFile } from './open-file';

/** One person's file: who, the places, and a tab for each side of the case. */
@Component({
  selector: 'app-file-page',
  imports: [FileSheets, IdentityStrip, Loading, RouterLink, RouterLinkActive, RouterOutlet],
  providers: [OpenFile],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-page.html',
  styleUrl: './file-page.scss',
})
export class FilePage {
  readonly id = input.required<string>();
  /** `?sheet=told&of=…`: where a line elsewhere leads opens by itself, once. */
  readonly sheet = input<string>();
  readonly of = input<string>();
  protected readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly file = inject(OpenFile);

  protected readonly tabs = computed(() => {
    const value = this.file.value();
    return fileTabs
      .filter(({ needs }) => this.session.can(needs))
      .map(({ path, label, waits }) => ({
        label,
        link: path === '' ? ['/cases', this.id()] : ['/cases', this.id(), path],
        waits: (value && waits?.(value)) ?? 0,
      }));
  });

  constructor() {
    effect(() => this.file.show(this.id()));
    effect(() => {
      const [sheet, of] = [this.sheet(), this.of()];
      if (!isLinkedSheet(sheet) || of === undefined || this.file.value() === undefined) return;
      untracked(() => this.open(sheet, of));
    });
    const keys = inject(Shortcuts);
    keys.on('v', () => {
      if (this.session.can('counselAttempt:record')) void this.file.edit('refusedVisit');
    });
    keys.on('h', () => {
      const hearing = this.file.nextHearing();
      if (hearing && this.session.can('hearing:outcome')) void this.file.edit('outcome', hearing.id);
    });
    keys.on('n', () => {
      if (this.session.can('note:write')) void this.writeNote();
    });
  }

  /** On a phone the row of tabs is wider than the screen. */
  protected bringIntoView(isHere: boolean, link: HTMLElement): void {
    if (isHere) link.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  private open(sheet: LinkedSheet, of: string): void {
    void this.router.navigate([], {
      queryParams: { sheet: null, of: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
    if (this.session.can(linkedSheets[sheet])) void this.file.edit(sheet, of);
  }

  /** From anywhere on the file to the box for a note. */
  protected async writeNote(): Promise<void> {
    this.file.wantsNote.set(true);
    await this.router.navigate(['/cases', this.id(), 'notes']);
  }
}
