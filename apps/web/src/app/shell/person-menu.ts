import { ChangeDetectionStrategy, Component, computed, inject, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { colourSchemes } from '@resguardo/domain/vocabulary';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { Theme } from '../platform/theme/theme';

/** Who is signed in, and what is theirs alone: devices, light or dark, the way out. */
@Component({
  selector: 'app-person-menu',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-menu.html',
  styleUrl: './person-menu.scss',
})
export class PersonMenu {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly theme = inject(Theme);
  protected readonly schemes = colourSchemes;
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  protected readonly initials = computed(() => {
    const words = (this.session.user()?.name ?? '').split(/\s+/).filter((word) => /^\p{L}/u.test(word));
    return words
      .slice(0, 2)
      .map((word) => word.charAt(0).toUpperCase())
      .join('');
  });
  protected readonly roles = computed(() =>
    (this.session.user()?.roles ?? []).map((role) => this.i18n.t(`role.${role}`)).join(', '),
  );

  protected schemeKey = (scheme: (typeof colourSchemes)[number]) => `theme.${scheme}` as const;

  protected close(): void {
    this.panel().nativeElement.hidePopover();
  }

  protected prefer(scheme: (typeof colourSchemes)[number]): void {
    void this.session.prefer({ colourScheme: scheme });
  }

  protected signOut(): void {
    void this.session.signOut();
  }
}
