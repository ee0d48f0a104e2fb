import { NewClaim, NewOutcome, NewTold, NewVerification, Reschedule } from '@resguardo/contract/hearing-acts';
import { NewHearing } from '@resguardo/contract/hearings';
import type { HearingOutcomeService } from '../apps/api/src/hearings/hearing-outcome.service';
import type { HearingTruthService } from '../apps/api/src/hearings/hearing-truth.service';
import type { HearingsService } from '../apps/api/src/hearings/hearings.service';
import type { PlannedTruth } from './demo-truth';
import type { PlannedHearing } from './invented-case';

/** Does a piece of work as this person, under this permission. */
export type By = (login: string, action: string, work: () => Promise<unknown>) => Promise<unknown>;

export interface HearingServices {
  readonly hearings: HearingsService;
  readonly truth: HearingTruthService;
  readonly outcomes: HearingOutcomeService;
}

/** Sets a hearing and writes down what is said and known about it. */
export async function keepHearing(
  by: By,
  { hearings, truth, outcomes }: HearingServices,
  caseId: string,
  hearing: PlannedHearing,
  known: ReadonlySet<string>,
  planned: PlannedTruth,
): Promise<void> {
  const { before, claims, told, verified, outcome } = planned;
  const { id } = hearing;
  const schedule = (one: PlannedHearing) =>
    by('attorney', 'hearing:schedule', () => hearings.schedule(caseId, NewHearing.parse(one)));
  if (!before && !known.has(id)) await schedule(hearing);
  if (before && !known.has(before.hearing.id)) await schedule(before.hearing);
  if (before && !known.has(id)) {
    const asked = Reschedule.parse({ ...before.why, next: hearing });
    await by('attorney', 'hearing:reschedule', () => outcomes.reschedule(before.hearing.id, 1, asked));
  }
  if (told.length > 0)
    await by('intake', 'hearing:tell', async () => {
      for (const word of told) await truth.tell(id, NewTold.parse(word));
    });
  if (verified) await by('intake', 'hearing:verify', () => truth.verify(id, NewVerification.parse(verified)));
  if (claims.length > 0)
    await by('attorney', 'hearing:claim', async () => {
      for (const claim of claims) await truth.claim(id, NewClaim.parse(claim));
    });
  if (outcome)
    await by('attorney', 'hearing:outcome', async () => {
      const { version, outcome: written } = await hearings.one(id);
      if (written === null) await outcomes.record(id, version, NewOutcome.parse(outcome));
    });
}
