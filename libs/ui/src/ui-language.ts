import { InjectionToken, signal, type Signal } from '@angular/core';
import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';

/** The language that dates and the few words of these components are written in. The app provides it; alone they speak English. */
export const UI_LANGUAGE = new InjectionToken<Signal<InterfaceLanguage>>('UI_LANGUAGE', {
  factory: () => signal<InterfaceLanguage>('en').asReadonly(),
});
