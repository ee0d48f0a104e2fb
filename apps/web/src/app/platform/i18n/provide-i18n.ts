import { Injectable, inject, makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import {
  TRANSLOCO_TRANSPILER,
  provideTransloco,
  type Translation,
  type TranslocoLoader,
  type TranslocoTranspiler,
} from '@jsverse/transloco';
import { UI_LANGUAGE } from '@resguardo/ui/ui-language';
import { I18n } from './i18n';

/** The words of the first pages: part of the build, so hashed and cached like it. `I18n.whole` adds those of the others. */
@Injectable({ providedIn: 'root' })
class FirstWords implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    const table = language === 'es' ? import('../../../i18n/es.first.json') : import('../../../i18n/en.first.json');
    return table.then((module) => module.default);
  }
}

/**
 * Fills `{name}` once and in one pass. Transloco's own would look at the filled-in text again, and that text may be a person's
 * name as somebody typed it.
 */
export class OnePassTranspiler implements TranslocoTranspiler {
  transpile({ value, params }: { value: unknown; params?: Record<string, unknown> }): unknown {
    if (typeof value !== 'string' || params === undefined) return value;
    return value.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
  }
}

export function provideI18n(): EnvironmentProviders {
  return makeEnvironmentProviders([
    ...provideTransloco({
      config: { availableLangs: ['en', 'es'], defaultLang: 'en', reRenderOnLangChange: true, prodMode: true },
      loader: FirstWords,
    }),
    { provide: TRANSLOCO_TRANSPILER, useClass: OnePassTranspiler },
    { provide: UI_LANGUAGE, useFactory: () => inject(I18n).language },
  ]);
}
