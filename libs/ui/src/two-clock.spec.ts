import { TestBed } from '@angular/core/testing';
import { TwoClock } from './two-clock';
import { nightsOf, spanOf, ticksOf } from './two-clock-scale';

const report = {
  kind: 'report' as const,
  at: '2026-12-03T11:30:00.000Z',
  label: 'Report at the port',
  estimated: false,
};
const hearing = { kind: 'hearing' as const, at: '2026-12-03T15:30:00.000Z', label: 'Hearing', estimated: false };
const rows = [
  { title: 'Phone', place: 'Chihuahua', note: 'UTC−6', zone: 'America/Chihuahua', decides: null },
  { title: 'Port', place: 'Paso del Norte', note: 'UTC−7', zone: 'America/Denver', decides: 'report' as const },
  { title: 'Court', place: 'El Paso', note: 'UTC−7', zone: 'America/Denver', decides: 'hearing' as const },
];

describe('two clocks', () => {
  function render(moments: readonly (typeof report | typeof hearing)[]): HTMLElement {
    const fixture = TestBed.createComponent(TwoClock);
    fixture.componentRef.setInput('rows', rows);
    fixture.componentRef.setInput('moments', moments);
    fixture.componentRef.setInput('nightZone', 'America/Denver');
    fixture.componentRef.setInput('darkTo', (time: string) => `dark to ${time}`);
    fixture.componentRef.setInput('words', 'Hearing: Thu 3 Dec 2026. Court El Paso 08:30.');
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('fill the time only on the clock that decides it', () => {
    const filled = [...render([report, hearing]).querySelectorAll('.ruler .chip.decides')].map((chip) =>
      chip.textContent.trim(),
    );
    expect(filled).toEqual(['04:30', '08:30']);
  });

  it('show the reading of every other clock, an hour later in Chihuahua', () => {
    const lane = render([report, hearing]).querySelector('.lane');
    expect([...(lane?.querySelectorAll('.chip') ?? [])].map((chip) => chip.textContent.trim())).toEqual([
      '05:30',
      '09:30',
    ]);
  });

  it('say the same in words to readers by ear', () => {
    expect(render([hearing]).querySelector('[role=img]')?.getAttribute('aria-label')).toContain('Court El Paso 08:30');
  });

  it('name the day where a report falls on the evening before', () => {
    const evening = { ...report, at: '2026-12-03T05:30:00.000Z' };
    expect(render([evening, hearing]).querySelector('.columns .chip.report.decides')?.textContent).toContain(
      'Wed 2 Dec',
    );
  });

  it('hatch the night to its end, and leave the ticks free where a time stands', () => {
    const span = spanOf([report.at, hearing.at]);
    expect(nightsOf(span, 'America/Denver').map(({ endsAt }) => endsAt)).toEqual(['2026-12-03T13:30:00.000Z']);
    const labels = ticksOf(span, 'America/Denver', [report.at, hearing.at]).map(({ label }) => label);
    expect(labels).toContain('06');
    expect(labels).not.toContain('08');
  });
});
