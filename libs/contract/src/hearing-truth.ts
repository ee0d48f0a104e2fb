import { claimSources, hearingResults, tellingWays, verifyingSources } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { clear, id, instant, plainDate, sealed, text, wallTime } from './primitives';

/** A date as somebody claims it, in the court's clock; without a day, that none is set. */
export const dateFields = {
  on: clear(plainDate().nullable().default(null)),
  time: clear(wallTime().nullable().default(null)),
};
/** Who wrote it down, and when. */
const written = { at: clear(instant()), by: clear(id()) };
export const remark = { note: sealed(text(500).nullable().default(null)) };

/** What one source says. Nothing is overwritten: a later word of the same source stands beside the earlier one. */
export const Claim = z.strictObject({
  id: clear(id()),
  source: clear(z.enum(claimSources)),
  ...dateFields,
  /** When the source was read or heard. */
  seenAt: clear(instant()),
  ...remark,
  ...written,
});

/** Which date stands, decided by a person and with the reason. */
export const Settlement = z.strictObject({ ...dateFields, reason: sealed(text(500)), ...written });

/** The client was told of a date: the one that stood then. `confirmed`: the person repeated it. */
export const Told = z.strictObject({
  id: clear(id()),
  ...dateFields,
  how: clear(z.enum(tellingWays)),
  confirmed: clear(z.boolean()),
  ...remark,
  ...written,
});

/** The last time somebody asked the court about the date that stood then. */
export const Verification = z.strictObject({
  ...dateFields,
  source: clear(z.enum(verifyingSources)),
  ...remark,
  ...written,
});

export const adjournmentFields = {
  /** A code of the reference list, as the court used it. */
  adjournmentCode: clear(z.string().max(4).nullable().default(null)),
  /** The words beside the code as they were seen: codes change meaning over time. */
  label: sealed(text(200).nullable().default(null)),
  /** Which source moved the hearing; the next one begins with its word. */
  toldUsBy: clear(z.enum(claimSources).exclude(['file']).nullable().default(null)),
  noticeOn: clear(plainDate().nullable().default(null)),
};

/** What became of a hearing. `inAbsentia` is a flag on the proceeding and no decision. */
export const Outcome = z.strictObject({
  result: clear(z.enum(hearingResults)),
  ...adjournmentFields,
  inAbsentia: clear(z.boolean().default(false)),
  ...written,
});

/** A date that stands against another, with those who say so. */
export const ClaimedDate = z.strictObject({
  on: plainDate().nullable(),
  time: wallTime().nullable(),
  sources: z.array(z.enum(claimSources)),
});
