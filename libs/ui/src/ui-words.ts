import { computed, inject, type Signal } from '@angular/core';
import { UI_LANGUAGE } from './ui-language';

const en = {
  close: 'Close',
  clear: 'Clear the answer',
  notAsked: 'Not asked',
  openCalendar: 'Choose a day from a calendar',
  showList: 'Show the list',
  entries: 'Entries of the list',
  notInList: 'Not in the list',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  birthUnknown: 'The person does not know',
  keptAsDay: 'Kept as a full date.',
  keptAsMonth: 'Kept as month and year; the day is not known.',
  keptAsYear: 'Kept as the year only.',
  orAge: 'or age in years',
  bornAbout: 'Born about {year}.',
  ageNow: 'Now {age}.',
  years: '{n} years',
  yearsOr: '{n} or {m} years',
  mine: 'Yours',
  theirs: 'The other version',
  use: 'Use this',
  dark: 'dark',
  light: 'light',
  empty: 'empty',
} as const;

const es: Record<keyof typeof en, string> = {
  close: 'Cerrar',
  clear: 'Borrar la respuesta',
  notAsked: 'Sin preguntar',
  openCalendar: 'Elegir el día en un calendario',
  showList: 'Mostrar la lista',
  entries: 'Opciones de la lista',
  notInList: 'No está en la lista',
  day: 'Día',
  month: 'Mes',
  year: 'Año',
  birthUnknown: 'La persona no sabe',
  keptAsDay: 'Se guarda la fecha completa.',
  keptAsMonth: 'Se guardan mes y año; el día no se sabe.',
  keptAsYear: 'Se guarda solo el año.',
  orAge: 'o edad en años',
  bornAbout: 'Nació hacia {year}.',
  ageNow: 'Hoy: {age}.',
  years: '{n} años',
  yearsOr: '{n} o {m} años',
  mine: 'Lo de usted',
  theirs: 'La otra versión',
  use: 'Usar esto',
  dark: 'oscuro',
  light: 'de día',
  empty: 'vacío',
};

const tables = { en, es };
export type UiWords = Record<keyof typeof en, string>;

/** The words of these components in the reader's language. Call it where injection is possible. */
export function uiWords(): Signal<UiWords> {
  const language = inject(UI_LANGUAGE);
  return computed(() => tables[language()]);
}
