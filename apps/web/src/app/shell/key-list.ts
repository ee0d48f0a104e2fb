import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Permission } from '@resguardo/domain/access';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';

interface Row {
  keys: readonly string[];
  does: MessageKey;
  /** Who may do it; others are not told of the key. */
  needs?: Permission;
}

const rows: readonly Row[] = [
  { keys: ['Ctrl K', '/'], does: 'keys.search', needs: 'client:search' },
  { keys: ['g t'], does: 'keys.today', needs: 'today:read' },
  { keys: ['g p'], does: 'keys.picture', needs: 'picture:read' },
  { keys: ['g c'], does: 'keys.clients', needs: 'client:read' },
  { keys: ['g b'], does: 'keys.portRoster', needs: 'portRoster:read' },
  { keys: ['g r'], does: 'keys.register', needs: 'client:create' },
  { keys: ['[', ']'], does: 'keys.tabs', needs: 'case:read' },
  { keys: ['v'], does: 'keys.visit', needs: 'counselAttempt:record' },
  { keys: ['h'], does: 'keys.outcome', needs: 'hearing:outcome' },
  { keys: ['n'], does: 'keys.note', needs: 'note:write' },
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
      @for (row of rows(); track row.does) {
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
  private readonly session = inject(SessionStore);
  protected readonly rows = computed(() => rows.filter(({ needs }) => needs === undefined || this.session.can(needs)));
}
