import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Note } from '@resguardo/contract/notes';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { ColleaguesClient } from '../platform/colleagues/colleagues-client';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';

/** More than this is folded: six lines or so. */
const long = { letters: 480, lines: 7 };

/** One note: what it was, when, whose, and its text. */
@Component({
  selector: 'app-note-row',
  imports: [Icon, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <h3>{{ i18n.t(kind()) }}</h3>
      @if (note().privileged) {
        <rg-status-tag status="walled">{{ i18n.t('note.privilegedTag') }}</rg-status-tag>
      }
      <span class="second">{{ byline() }}</span>
      @if (editable()) {
        <button type="button" class="link-button no-print" (click)="edit.emit()">
          {{ i18n.t('note.editVerb') }}<span class="visually-hidden">: {{ i18n.t(kind()) }}, {{ when() }}</span>
        </button>
      }
    </div>
    <p class="text" [class.folded]="folded()">{{ note().text }}</p>
    @if (isLong()) {
      <button type="button" class="link-button no-print" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        <rg-icon class="small" name="keyboard_arrow_down" [class.up]="open()" />
        {{ i18n.t(open() ? 'note.fold' : 'note.unfold') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
    }
    h3 {
      font-size: 14px;
      line-height: 20px;
      font-weight: 650;
    }
    .head .link-button {
      margin-left: auto;
    }
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      max-width: 90ch;
    }
    .up {
      transform: rotate(180deg);
    }
    @media screen {
      .folded {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 6;
        overflow: hidden;
      }
    }
  `,
})
export class NoteRow {
  readonly note = input.required<Note>();
  readonly edit = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly colleagues = inject(ColleaguesClient);
  private readonly session = inject(SessionStore);

  protected readonly open = signal(false);
  protected readonly editable = computed(() => this.session.can('note:edit'));
  protected readonly kind = computed(() => `noteKind.${this.note().kind}` as const);
  protected readonly when = computed(() => this.words.moment(this.note().at));
  protected readonly byline = computed(() => {
    const changed = this.note().version > 1 ? this.i18n.t('note.changed') : '';
    return [this.when(), this.colleagues.name(this.note().authorId), changed].filter(Boolean).join(' · ');
  });
  protected readonly isLong = computed(
    () => this.note().text.length > long.letters || this.note().text.split('\n').length > long.lines,
  );
  protected readonly folded = computed(() => this.isLong() && !this.open());
}
