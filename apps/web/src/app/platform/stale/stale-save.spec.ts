import { HttpErrorResponse } from '@angular/common/http';
import { Case } from '@resguardo/contract/cases';
import { StaleSave, changesIn } from './stale-save';

const stands = {
  id: '4f6c7a52-1d5e-4d54-9d3c-4f1b7a0f0a11',
  version: 4,
  createdAt: '2026-11-24T10:00:00.000Z',
  clientId: '4f6c7a52-1d5e-4d54-9d3c-4f1b7a0f0a12',
  enrolledOn: '2026-08-15',
  phaseOverride: null,
  phaseOverrideReason: null,
  entryPlace: 'Santa Teresa',
  returnPort: 'pasoDelNorte',
  courtCode: 'ELP',
  leadCaseId: null,
  stage: 'pending',
  programPhase: 'MPP3',
  warnings: [],
};
const stale = (current: unknown = stands) =>
  new HttpErrorResponse({
    status: 412,
    error: { type: 'x', title: 'Changed', status: 412, code: 'stale', errors: [], requestId: 'r', current },
  });
/** What both had read. */
const before = { entryPlace: null, returnPort: 'sanYsidro', courtCode: 'ELP' };
const make = () =>
  new StaleSave(Case, { label: (field) => field, value: (_field, value) => (typeof value === 'string' ? value : '') });

describe('a save on top of somebody else’s', () => {
  it('asks about each field that both have, and chooses nothing by itself', () => {
    const save = make();
    expect(save.take(stale(), { entryPlace: 'Sunland Park', courtCode: 'ELP' }, before)).toBe(true);
    expect(save.versions()).toEqual([
      { field: 'entryPlace', label: 'entryPlace', mine: 'Sunland Park', theirs: 'Santa Teresa', chosen: null },
    ]);
    expect(save.decided()).toBe(false);
  });

  it('sends what was chosen on top of the version that stands', () => {
    const save = make();
    save.take(stale(), { entryPlace: 'Sunland Park', returnPort: 'laredo' }, before);
    save.choose('entryPlace', 'mine');
    save.choose('returnPort', 'theirs');
    expect(save.resolved()).toEqual({ version: 4, changes: { entryPlace: 'Sunland Park' } });
  });

  it('does not ask about what only one of the two changed', () => {
    const save = make();
    save.take(stale(), { returnPort: 'laredo' }, { returnPort: 'pasoDelNorte' });
    expect(save.versions()).toEqual([]);
    expect(save.resolved()).toEqual({ version: 4, changes: { returnPort: 'laredo' } });
  });

  it('leaves other refusals to the form', () => {
    const other = new HttpErrorResponse({
      status: 422,
      error: { type: 'x', title: 'No', status: 422, code: 'rule', errors: [], requestId: 'r' },
    });
    expect(make().take(other, {}, {})).toBe(false);
  });

  it('counts a blank box and a missing answer as the same, so that nothing is sent that nobody changed', () => {
    expect(
      changesIn(
        { judge: null, note: 'a', report: { on: '2026-12-03', port: null } },
        { judge: '', note: 'b', report: { on: '2026-12-03' } },
      ),
    ).toEqual({ note: 'b' });
  });
});
