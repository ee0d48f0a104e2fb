import { referenceLists } from '@resguardo/contract/reference';
import { courtClosures } from '../today/court-closures';
import { reference } from './reference-data';
import { referenceSources } from './reference-sources';

describe('what the lists rest on', () => {
  it('would be told in English to whoever reads Spanish, or in words of the code', () => {
    expect(referenceSources.items.map(({ list }) => list).sort()).toEqual([...referenceLists].sort());
    for (const { noteEn, noteEs } of referenceSources.items) {
      expect(noteEs).not.toBe(noteEn);
      expect(noteEs).toMatch(/ (de|la|los) /);
      for (const note of [noteEn, noteEs]) expect(note).not.toMatch(/[a-z][A-Z]|null|tz database/);
    }
  });

  it('would leave out a day on which Today shows the courts closed, or count another number', () => {
    const { items, closures } = referenceSources;
    expect(closures.map(({ closedOn }) => closedOn)).toEqual([...courtClosures.keys()].sort());
    expect(items.find(({ list }) => list === 'closures')).toMatchObject({ rows: courtClosures.size });
    expect(items.find(({ list }) => list === 'phases')).toMatchObject({ rows: reference.phases.length });
  });
});
