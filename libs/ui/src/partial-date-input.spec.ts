import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field } from './field';
import { PartialDateInput, ageWord, bornAbout, type MaybeDate } from './partial-date-input';

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

  it('takes an age, keeps the year it leads to and says so', () => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const root = fixture.nativeElement as HTMLElement;
    const year = new Date().getFullYear() - 34;
    type(root, '.age input', '34');
    expect(fixture.componentInstance.value()).toEqual({ year });
    expect(root.querySelector<HTMLInputElement>('.year input')?.value).toBe(String(year));
    expect(root.querySelector<HTMLInputElement>('.age input')?.value).toBe('34');
    expect(root.querySelector('.note')?.textContent).toContain(`Born about ${String(year)}.`);

    type(root, '.year input', '1990');
    expect(fixture.componentInstance.value()).toEqual({ year: 1990 });
    expect(root.querySelector<HTMLInputElement>('.age input')?.value).toBe('');
    expect(root.querySelector('.note')?.textContent).not.toContain('about');

    type(root, '.age input', '');
    expect(fixture.componentInstance.value()).toBeNull();
  });

  it('takes no age that nobody has', () => {
    expect(bornAbout('34', now)).toEqual({ year: 1992 });
    expect(bornAbout('0', now)).toEqual({ year: 2026 });
    for (const age of ['340', '3x', '-2']) expect(bornAbout(age, now)).toEqual({ year: Number.NaN });
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
