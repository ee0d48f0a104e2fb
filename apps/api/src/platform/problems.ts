import type { ProblemItem } from '@resguardo/contract/problems';

/** One thing to mend, before it has words: `code` picks the sentence in the reader's language. */
export type Fault = Pick<ProblemItem, 'path' | 'code'>;

/** Anything that ends a request with a problem document. The filter gives it words; see contract/sentences.ts. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly faults: readonly Fault[] = [],
    /** The record as it stands, for `stale`; seconds to wait, for `tooMany`. */
    readonly extra: { current?: unknown; retryAfter?: number } = {},
  ) {
    super(code);
  }
}

/** 404: absent, or out of reach. Both are said with the same words. */
export const absent = (): Refusal => new Refusal(404, 'absent');

/** 422: well-formed, but a rule says no. */
export const refusedByRule = (faults: readonly Fault[]): Refusal => new Refusal(422, 'rule', faults);
