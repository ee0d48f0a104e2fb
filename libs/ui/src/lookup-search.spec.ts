import { found } from './lookup-search';

const entries = [
  { code: '17', label: 'De audiencia preliminar a audiencia de fondo', also: 'MC TO IC--MERITS HEARING' },
  { code: '18', label: 'Falta de intérprete', also: 'LACK OF INTERPRETER' },
  { code: '9A', label: 'Gestión de agenda (se pospone)', also: 'DOCKET MANAGEMENT (POSTPONE HEARING)' },
  { code: '9B', label: 'Gestión de agenda (se adelanta)', also: 'DOCKET MANAGEMENT (ADVANCE HEARING)' },
];
const codes = (written: string): string[] => found(entries, written).map(({ code }) => code);

describe('finding a reason by code or by words', () => {
  it('offers the whole list while nothing is written', () => expect(codes('  ')).toHaveLength(4));
  it('finds a code by its beginning, in small letters too', () => {
    expect(codes('9a')).toEqual(['9A']);
    expect(codes('1')).toEqual(['17', '18']);
  });
  it('finds words without accents, in either language, in any order', () => {
    expect(codes('interprete')).toEqual(['18']);
    expect(codes('postpone docket')).toEqual(['9A']);
    expect(codes('gestion adel')).toEqual(['9B']);
  });
  it('offers nothing for what the list does not hold', () => {
    expect(codes('zzz')).toEqual([]);
    expect(codes('—')).toEqual([]);
  });
});
