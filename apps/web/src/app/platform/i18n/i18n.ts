import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { sentence } from '@resguardo/contract/sentences';
import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';
import { firstValueFrom } from 'rxjs';
import type first from '../../../i18n/en.first.json';
import type rest from '../../../i18n/en.json';

export type MessageKey = keyof typeof first | keyof typeof rest;
export type Translate = (key: MessageKey, params?: Record<string, string | number>) => string;

const remembered = 'resguardo.language';

/** The page's words, in a language that can be changed at any moment: whoever reads `t` in a template is told of the change. */
@Injectable({ providedIn: 'root' })
export class I18n {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<InterfaceLanguage>('en');
  private readonly wholeIn = new Set<InterfaceLanguage>();
  private wanted = false;
  readonly language = this.current.asReadonly();

  readonly t: Translate = (key, params) => {
    this.current();
    return this.transloco.translate<string>(key, params);
  };

  /** `clients.found`, counted: the keys end in `.one` and `.other`. */
  readonly plural = (key: string, n: number): string => {
    const form = new Intl.PluralRules(this.current()).select(n) === 'one' ? 'one' : 'other';
    return this.t(`${key}.${form}` as MessageKey, { n });
  };

  /** The contract's own sentence for what is wrong. */
  readonly sentence = (code: string): string => sentence(code, this.current());

  readonly other = computed<InterfaceLanguage>(() => (this.current() === 'en' ? 'es' : 'en'));

  /** Shows the page in this language once its words are here. Remembered on this device for the sign-in page; holds nothing personal. */
  async use(language: InterfaceLanguage): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    if (this.wanted) await this.addRest(language);
    this.transloco.setActiveLang(language);
    this.document.documentElement.lang = language;
    this.current.set(language);
    localStorage.setItem(remembered, language);
  }

  /** The words of every page, in this language and in any that is chosen later; at the start only those of the first pages are here. */
  whole(): Promise<void> {
    this.wanted = true;
    return this.addRest(this.current());
  }

  /** Before anybody has signed in: the last language here, or the browser's. */
  start(): Promise<void> {
    const kept = localStorage.getItem(remembered);
    if (kept === 'en' || kept === 'es') return this.use(kept);
    return this.use(navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');
  }

  private async addRest(language: InterfaceLanguage): Promise<void> {
    if (this.wholeIn.has(language)) return;
    const rest = await (language === 'es' ? import('../../../i18n/es.json') : import('../../../i18n/en.json'));
    this.transloco.setTranslation(rest.default, language);
    this.wholeIn.add(language);
  }
}
