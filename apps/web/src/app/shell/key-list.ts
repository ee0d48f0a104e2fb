import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { I18n, type MessageKey } from '../platform/i18n/i18n';

const rows: readonly { keys: readonly string[]; does: MessageKey }[] = [
  { keys: ['Ctrl K', '/'], does: 'keys.search' },
  { keys: ['g t'], does: 'keys.today' },
  { keys: ['g p'], does: 'keys.picture' },
  { keys: ['g c'], does: 'keys.clients' },
  { keys: ['g b'], does: 'keys.portRoster' },
  { keys: ['g r'], does: 'keys.register' },
  { keys: ['[', ']'], does: 'keys.tabs' },
  { keys: ['v'], does: 'keys.visit' },
  { keys: ['h'], does: 'keys.outcome' },
  { keys: ['n'], does: 'keys.note' },
  { keys: ['Ctrl ↵'], does: 'keys.save' },
  { keys: ['Esc'], does: 'keys.close' },
  { keys: ['Alt L'], does: 'keys.language' },
  { keys: ['⇧ ⇧ ⇧'], does: 'keys.hide' },
  { keys: ['?'], does: 'keys.help' },
];

@Component({
  selector: 'app-key-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (row of rows; track row.does) {
        <div>
          <dt>
            @for (key of row.keys; track key) {
              <kbd>{{ key }}</kbd>
            }
          </dt>
          <dd>{{ i18n.t(row.does) }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    div {
      display: grid;
      grid-template-columns: 112px 1fr;
      gap: 12px;
      padding: 5px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    dt {
      display: flex;
      gap: 6px;
    }
  `,
})
export class KeyList {
  protected readonly i18n = inject(I18n);
  protected readonly rows = rows;
}
