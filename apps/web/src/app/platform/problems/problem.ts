import { HttpErrorResponse } from '@angular/common/http';
import { Problem } from '@resguardo/contract/problems';

/** The server's problem document inside an error, if it is one. */
export const problemIn = (error: unknown): Problem | undefined => Problem.safeParse(answerIn(error)?.error).data;

/** Why the server did not do it, in its own words: what to mend if it names a field, or else the whole. */
export function refusalIn(error: unknown): string | undefined {
  const problem = problemIn(error);
  return problem?.errors[0]?.message ?? problem?.title;
}

export const statusOf = (error: unknown): number | undefined => answerIn(error)?.status;

/** No answer at all: no link, or a server that is down. */
export const isWithoutLink = (error: unknown): boolean => statusOf(error) === 0;

/** What was answered: the error itself, or what a resource has wrapped into one. */
function answerIn(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof HttpErrorResponse ? cause : undefined;
}
