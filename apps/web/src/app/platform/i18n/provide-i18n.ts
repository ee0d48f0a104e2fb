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

/** The tables are part of the build, so they are hashed and cached like it. */
@Injectable({ providedIn: 'root' })
class BundledTables implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    const table = language === 'es' ? import('../../../i18n/es.json') : import('../../../i18n/en.json');
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
      loader: BundledTables,
    }),
    { provide: TRANSLOCO_TRANSPILER, useClass: OnePassTranspiler },
    { provide: UI_LANGUAGE, useFactory: () => inject(I18n).language },
  ]);
}
