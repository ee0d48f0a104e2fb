import fc from 'fast-check';
import { Refusal } from '../problems';
import { cursorPart, pageOf, readCursor, writeCursor } from './cursor';

const parts = [cursorPart.instant, cursorPart.id];
const id = '7b0f2f5c-6b1e-4c63-9a4e-0d3c3b7c0001';
const written = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

describe('a cursor', () => {
  it('would come back as another place', () => {
    const instant = fc
      .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(instant, fc.uuid({ version: 4 }), (at, row) => {
        expect(readCursor(writeCursor([at, row]), parts)).toEqual([at, row]);
      }),
    );
    expect(readCursor(writeCursor(['2026-11-24T05:00:00.123456Z', id]), parts)?.[0]).toBe(
      '2026-11-24T05:00:00.123456Z',
    );
  });

  it.each([
    ['nothing we made', 'abc'],
    ['no JSON', Buffer.from('{"at":').toString('base64url')],
    ['an object', written({ at: 1 })],
    ['too few parts', written(['2026-11-24T05:00:00Z'])],
    ['too many parts', written(['2026-11-24T05:00:00Z', id, id])],
    ['SQL', written(["2026-11-24T05:00:00Z'; drop table app.client; --", id])],
    ['a null', written([null, id])],
    ['a list in a list', written([['2026-11-24T05:00:00Z'], [id]])],
    ['a day that does not exist', written(['2026-02-31T05:00:00Z', id])],
    ['a month that does not exist', written(['2026-13-01T05:00:00Z', id])],
    ['an hour that does not exist', written(['2026-11-24T25:00:00Z', id])],
    ['a year that PostgreSQL does not have', written(['0000-01-01T00:00:00Z', id])],
  ])('with %s would reach the database', (_, cursor) => {
    expect(() => readCursor(cursor, parts)).toThrow(Refusal);
    expect(() => readCursor(cursor, parts)).toThrow(
      expect.objectContaining({ status: 400, faults: [{ path: 'cursor', code: 'cursor' }] }),
    );
  });

  it('of nobody begins at the first page', () => {
    expect(readCursor(undefined, parts)).toBeUndefined();
  });

  it('would promise a page that is empty, or hide the last row', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 12 }), fc.integer({ min: 1, max: 10 }), (rows, limit) => {
        const page = pageOf(rows.slice(0, limit + 1), limit, (row) => [row]);
        expect(page.items).toEqual(rows.slice(0, limit));
        expect(page.nextCursor === null).toBe(rows.length <= limit);
      }),
    );
  });
});
