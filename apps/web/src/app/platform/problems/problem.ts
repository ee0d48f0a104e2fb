import { HttpErrorResponse } from '@angular/common/http';
import { Problem } from '@resguardo/contract/problems';

/** The server's problem document inside an error, if it is one. */
export function problemIn(error: unknown): Problem | undefined {
  const answer = error instanceof HttpErrorResponse ? error : causeOf(error);
  if (answer === undefined) return undefined;
  const read = Problem.safeParse(answer.error);
  return read.success ? read.data : undefined;
}

/** No answer at all: no link, or a server that is down. */
export const isWithoutLink = (error: unknown): boolean =>
  (error instanceof HttpErrorResponse ? error : causeOf(error))?.status === 0;

export const statusOf = (error: unknown): number | undefined =>
  (error instanceof HttpErrorResponse ? error : causeOf(error))?.status;

function causeOf(error: unknown): HttpErrorResponse | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof HttpErrorResponse ? cause : undefined;
}
