import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@resguardo/ui/icon';
import { PersonSearch } from '../clients/person-search';
import { SavedState } from '../platform/drafts/saved-state';
import { I18n } from '../platform/i18n/i18n';
import { LanguageSwitch } from '../platform/i18n/language-switch';
import { Words } from '../platform/i18n/words';
import { HideScreen } from '../platform/keyboard/hide-screen';
import { SessionStore } from '../platform/session/session-store';
import { PersonMenu } from './person-menu';

@Component({
  selector: 'app-top-bar',
  imports: [Icon, LanguageSwitch, PersonMenu, PersonSearch, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly screen = inject(HideScreen);
  private readonly saved = inject(SavedState);
  private readonly words = inject(Words);

  protected readonly savedWords = computed(() => {
    const { word, at } = this.saved.now();
    if (word === 'saved' && at !== null) return this.i18n.t('saved.at', { time: this.words.time(at, this.words.zone) });
    if (word === 'saving') return this.i18n.t('saved.saving');
    return word === 'notSaved' ? this.i18n.t('saved.not') : '';
  });
  protected readonly atRisk = computed(() => this.saved.now().word === 'notSaved');
}
