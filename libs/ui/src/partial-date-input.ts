import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { monthWords } from './day-words';
import { Field } from './field';
import { UI_LANGUAGE } from './ui-language';
import { uiWords } from './ui-words';

export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}
export type MaybeDate = PartialDate | 'unknown' | null;

interface Typed {
  day: string;
  month: string;
  year: string;
}

/**
 * A date as far as it is known: leave out the day, or the day and the month; or give an age, which is kept as the year it leads to.
 * It is never filled up to 1 January.
 */
@Component({
  selector: 'rg-partial-date-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './partial-date-input.html',
  styleUrl: './partial-date-input.scss',
})
export class PartialDateInput implements FormValueControl<MaybeDate> {
  readonly value = model<MaybeDate>(null);
  readonly touch = output<void>();

  protected readonly field = inject(Field);
  protected readonly words = uiWords();
  private readonly language = inject(UI_LANGUAGE);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly months = computed(() => monthWords(this.language()));
  protected readonly unknown = computed(() => this.value() === 'unknown');
  /** What stands in the three boxes, also while it is no date yet. */
  protected readonly typed = linkedSignal<MaybeDate, Typed>({
    source: this.value,
    computation: (value, before) => {
      if (before && same(toDate(before.value), value)) return before.value;
      return toTyped(value);
    },
  });

  /** What stands in the box of the age, while the date is what it led to. */
  protected readonly age = linkedSignal<MaybeDate, string>({
    source: this.value,
    computation: (value, before) => (before && same(bornAbout(before.value, new Date()), value) ? before.value : ''),
  });

  protected readonly note = computed(() => {
    const value = this.value();
    if (value === null || value === 'unknown' || Number.isNaN(value.year)) return '';
    const words = this.words();
    const about = this.age() === '' ? '' : words.bornAbout.replace('{year}', String(value.year));
    const kept = value.day ? words.keptAsDay : value.month ? words.keptAsMonth : words.keptAsYear;
    const age = ageWord(value, new Date(), words);
    return [about, kept, age && words.ageNow.replace('{age}', age)].filter((part) => part !== '').join(' ');
  });

  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('input:not([disabled])')?.focus();
  }

  protected change(part: keyof Typed, event: Event): void {
    const written = (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
    const typed = { ...this.typed(), [part]: written };
    this.age.set('');
    this.typed.set(typed);
    this.value.set(toDate(typed));
  }

  protected changeAge(event: Event): void {
    const age = (event.target as HTMLInputElement).value.trim();
    const value = bornAbout(age, new Date());
    this.typed.set(toTyped(value));
    this.value.set(value);
    this.age.set(age);
  }

  protected setUnknown(event: Event): void {
    this.value.set((event.target as HTMLInputElement).checked ? 'unknown' : null);
  }
}

/** A part that is no number stays `NaN`, so that the form's rule refuses it instead of losing it. */
function toDate({ day, month, year }: Typed): MaybeDate {
  if (day === '' && month === '' && year === '') return null;
  const number = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);
  return {
    year: number(year),
    ...(month === '' ? {} : { month: number(month) }),
    ...(day === '' ? {} : { day: number(day) }),
  };
}

/** The year to which an age leads. What is no age of a living person stays `NaN`, as above. */
export function bornAbout(age: string, now: Date): MaybeDate {
  if (age === '') return null;
  return { year: /^\d{1,3}$/.test(age) && Number(age) <= 120 ? now.getFullYear() - Number(age) : Number.NaN };
}

function toTyped(value: MaybeDate): Typed {
  const written = (part: number | undefined) => (part === undefined || Number.isNaN(part) ? '' : String(part));
  if (value === null || value === 'unknown') return { day: '', month: '', year: '' };
  return { day: written(value.day), month: written(value.month), year: written(value.year) };
}

function same(a: MaybeDate, b: MaybeDate): boolean {
  if (a === null || b === null || a === 'unknown' || b === 'unknown') return a === b;
  return Object.is(a.year, b.year) && Object.is(a.month, b.month) && Object.is(a.day, b.day);
}

/** `36 years`, or `35 or 36 years` when the day of the birthday is not known and it could have been already. */
export function ageWord(birth: PartialDate, now: Date, words: { years: string; yearsOr: string }): string {
  const most = now.getFullYear() - birth.year;
  if (most < 0 || most > 130) return '';
  const month = now.getMonth() + 1;
  const passed = (): boolean | undefined => {
    if (birth.month === undefined) return undefined;
    if (birth.month !== month) return birth.month < month;
    return birth.day === undefined ? undefined : birth.day <= now.getDate();
  };
  const had = passed();
  if (had === undefined && most > 0) return words.yearsOr.replace('{n}', String(most - 1)).replace('{m}', String(most));
  return words.years.replace('{n}', String(had === false ? most - 1 : most));
}
