import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field } from './field';
import { PartialDateInput, ageWord, type MaybeDate } from './partial-date-input';

@Component({
  imports: [Field, PartialDateInput],
  template: `<rg-field group label="Date of birth"><rg-partial-date-input [(value)]="value" /></rg-field>`,
})
class Host {
  readonly value = signal<MaybeDate>(null);
}

function type(root: HTMLElement, selector: string, text: string): void {
  const box = root.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (!box) throw new Error(selector);
  box.value = text;
  box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input'));
  TestBed.tick();
}

describe('a date of birth that is known in part', () => {
  const words = { years: '{n} years', yearsOr: '{n} or {m} years' };
  const now = new Date(2026, 10, 24);

  it('keeps year and month, and never becomes the first of January', () => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    type(fixture.nativeElement as HTMLElement, '.year input', '1990');
    expect(fixture.componentInstance.value()).toEqual({ year: 1990 });
    type(fixture.nativeElement as HTMLElement, '.month select', '5');
    expect(fixture.componentInstance.value()).toEqual({ year: 1990, month: 5 });
  });

  it('does not lose a year that is no number: it stays for the rule to refuse', () => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    type(fixture.nativeElement as HTMLElement, '.year input', '19x0');
    expect(fixture.componentInstance.value()).toEqual({ year: Number.NaN });
    expect(fixture.nativeElement.querySelector('.year input').value).toBe('19x0');
  });

  it('tells *the person does not know* from *not asked*', () => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const box = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('input[type=checkbox]');
    box?.click();
    expect(fixture.componentInstance.value()).toBe('unknown');
    box?.click();
    expect(fixture.componentInstance.value()).toBeNull();
  });

  it('says both ages while the birthday is not known', () => {
    expect(ageWord({ year: 1990 }, now, words)).toBe('35 or 36 years');
    expect(ageWord({ year: 1990, month: 5 }, now, words)).toBe('36 years');
    expect(ageWord({ year: 1990, month: 11, day: 25 }, now, words)).toBe('35 years');
  });
});
