import * as z from 'zod';
import {
  cursor,
  id,
  instant,
  line,
  partialDate,
  plainDate,
  queryFlag,
  queryInteger,
  text,
  wallTime,
} from './primitives';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('a day', () => {
  it.each(['2026-02-31', '2025-02-29', '0000-01-01', '2026-2-1', '2026-02-01T00:00:00Z', ' 2026-02-01', 20260201])(
    'is not %p, which some calendars would shift to another day',
    (written) => {
      expect(takes(plainDate(), written)).toBe(false);
    },
  );

  it('keeps the 29th of February of a leap year', () => {
    expect(plainDate().parse('2024-02-29')).toBe('2024-02-29');
  });
});

describe('an instant', () => {
  it.each(['2026-11-24T16:30:00', '2026-11-24T16:30:00+01:00', '2026-11-24 16:30:00Z', '2026-11-24'])(
    'is not %p, whose place on the time line depends on a zone',
    (written) => {
      expect(takes(instant(), written)).toBe(false);
    },
  );
});

describe('a wall time', () => {
  it.each(['24:00', '7:30', '07:60', '07:30:00', '07:30 AM'])('is not %p', (written) => {
    expect(takes(wallTime(), written)).toBe(false);
  });
});

describe('a date known in part', () => {
  it.each([
    [{ year: 1990, day: 5 }, 'a day without its month'],
    [{ year: 1990, month: 2, day: 30 }, 'the 30th of February'],
    [{ year: 1990, month: 13 }, 'a thirteenth month'],
    [{ month: 5 }, 'a month without its year'],
  ])('refuses %j: %s', (written, _why) => {
    expect(takes(partialDate(), written)).toBe(false);
  });

  it('is not padded to the first of January', () => {
    expect(partialDate().parse({ year: 1990 })).toEqual({ year: 1990 });
  });
});

describe('an identifier', () => {
  it('means the same in capitals, so a repeated creation finds its record', () => {
    const written = '0F8FAD5B-D9CB-469F-A165-70867728950E';
    expect(id().parse(written)).toBe(written.toLowerCase());
  });

  it('does not tell when the person came to us, as version 7 would', () => {
    expect(takes(id(), '0190163d-8694-739b-aea5-966c26f8ad91')).toBe(false);
  });
});

describe('text', () => {
  it.each(['', '   ', 'a\u0000b', 'a\u001bb', '\ud83d', 'x'.repeat(11)])('refuses %j', (written) => {
    expect(takes(text(10), written)).toBe(false);
  });

  it('keeps accents, signs outside the first plane and line breaks', () => {
    expect(text(10).parse(' Ñuñ\n😀 ')).toBe('Ñuñ\n😀');
  });
});

describe('words that somebody else decides by', () => {
  const overrides = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
  it.each(overrides)('would be shown in another order than they are written in: %j', (hidden) => {
    expect(
      line(40)
        .safeParse(`Ana ${hidden}zul`)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['untypable']);
  });

  it.each([
    'Ana\u0000',
    'Ana\ud83d',
    'Ana\tLuz',
    'Ana\nLuz',
    'Ana\r\nLuz',
    'Ana\u0085Luz',
    'Ana\u2028Luz',
    'Ana\u2029Luz',
  ])('would be no name in one line: %j', (written) => {
    expect(
      line(40)
        .safeParse(written)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['untypable']);
  });

  it.each(['O’Neill', 'K\u02bciche\u02bc', 'ن\u200cم', 'क्\u200dष', 'María\u200f', 'Ñ', '李', '😀'])(
    'would have to be written otherwise than people write: %j',
    (written) => {
      for (const kind of [text, line]) expect(kind(40).parse(written)).toBe(written);
    },
  );

  it('would keep a message from being pasted into a note, where telephones have put marks around a number', () => {
    expect(text(40).parse('\u202a+52 664 000 0000\u202c\n')).toBe('\u202a+52 664 000 0000\u202c');
  });
});

describe('what stands in an address', () => {
  it.each(['', '-1', '1e3', '201', '0', ' 5', '0x10'])('is no page size: %p', (written) => {
    expect(takes(queryInteger(1, 200), written)).toBe(false);
  });

  it('comes back as it was written', () => {
    expect(z.encode(queryInteger(1, 200), z.decode(queryInteger(1, 200), '50'))).toBe('50');
    expect(z.encode(queryFlag(), z.decode(queryFlag(), 'false'))).toBe('false');
  });

  it('carries no name in a cursor', () => {
    expect(takes(cursor(), 'María José')).toBe(false);
  });
});
