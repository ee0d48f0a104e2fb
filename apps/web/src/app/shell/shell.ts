import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import type { IconName } from '@resguardo/ui/icon-names';
import { Icon } from '@resguardo/ui/icon';
import type { Permission } from '@resguardo/domain/access';
import { ConfirmLeave } from '../platform/drafts/confirm-leave';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { HideScreen } from '../platform/keyboard/hide-screen';
import { Shortcuts } from '../platform/keyboard/shortcuts';
import { Link } from '../platform/link/link';
import { Notices } from '../platform/notices/notices';
import { SessionStore } from '../platform/session/session-store';
import { Dialogs } from './dialogs';
import { TopBar } from './top-bar';

interface Place {
  path: string;
  /** Where pages of this place lie as well. */
  also?: string;
  label: MessageKey;
  icon: IconName;
  iconHere: IconName;
  needs: Permission;
  /** Who may do this has the same elsewhere. */
  unless?: Permission;
}

const places: readonly Place[] = [
  { path: '/picture', label: 'nav.picture', icon: 'bar_chart', iconHere: 'bar_chart-fill', needs: 'picture:read' },
  { path: '/today', label: 'nav.today', icon: 'today', iconHere: 'today-fill', needs: 'today:read' },
  {
    path: '/clients',
    also: '/cases',
    label: 'nav.clients',
    icon: 'group',
    iconHere: 'group-fill',
    needs: 'client:read',
  },
  { path: '/register', label: 'nav.register', icon: 'person_add', iconHere: 'person_add-fill', needs: 'client:create' },
  {
    path: '/port-roster',
    label: 'nav.portRoster',
    icon: 'directions_bus',
    iconHere: 'directions_bus-fill',
    needs: 'portRoster:read',
  },
  {
    path: '/access',
    label: 'nav.access',
    icon: 'verified',
    iconHere: 'verified',
    needs: 'roleGrant:read',
    unless: 'user:read',
  },
  { path: '/people', label: 'nav.people', icon: 'badge', iconHere: 'badge', needs: 'user:read' },
  {
    path: '/roles',
    label: 'nav.roles',
    icon: 'admin_panel_settings',
    iconHere: 'admin_panel_settings-fill',
    needs: 'user:read',
  },
  {
    path: '/organisation',
    also: '/administration',
    label: 'nav.organisation',
    icon: 'apartment',
    iconHere: 'apartment',
    needs: 'organisation:read',
  },
  { path: '/reference-data', label: 'nav.reference', icon: 'menu_book', iconHere: 'menu_book', needs: 'user:read' },
  { path: '/security', label: 'nav.security', icon: 'policy', iconHere: 'policy', needs: 'securityEvent:read' },
];

function lies(address: string, { path, also }: Place): 'page' | 'true' | null {
  if (address === path) return 'page';
  return [path, also].some((root) => root !== undefined && `${address}/`.startsWith(`${root}/`)) ? 'true' : null;
}

/** The frame of every page: top bar, rail or bottom bar, the page, and what may open over it. */
@Component({
  selector: 'app-shell',
  imports: [Dialogs, Icon, RouterLink, RouterOutlet, TopBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly screen = inject(HideScreen);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly link = inject(Link);
  protected readonly notices = inject(Notices);
  protected readonly leave = inject(ConfirmLeave);
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly neutral = viewChild<ElementRef<HTMLDialogElement>>('neutral');

  private readonly address = computed(
    () => this.router.lastSuccessfulNavigation()?.finalUrl?.toString().split('?')[0] ?? '',
  );
  /** Those one may go to, and whether the page lies there: `page` is the place itself, `true` a page of it. */
  protected readonly places = computed(() =>
    places
      .filter(({ needs, unless }) => this.session.can(needs) && !(unless && this.session.can(unless)))
      .map((place) => ({ ...place, here: lies(this.address(), place) })),
  );

  constructor() {
    // Over everything, also over a sheet that covers the page: only a later modal dialog is above an earlier one.
    effect(() => this.neutral()?.nativeElement.showModal());
    // A new page is read from its top by those who cannot see that it changed.
    let before = '';
    effect(() => {
      const path = this.address();
      if (before !== '' && path !== before) this.main().nativeElement.focus({ preventScroll: true });
      before = path;
    });
  }

  /** Escape, pressed twice, closes a dialog that does not want to be closed. */
  protected stayHidden(): void {
    if (this.screen.hidden()) this.neutral()?.nativeElement.showModal();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
