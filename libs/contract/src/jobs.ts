import * as z from 'zod';
import { count, id } from './primitives';

export const jobStates = ['waiting', 'running', 'done', 'failed'] as const;

/** Long work: how far it is. `total` is null until it is known. */
export const Job = z
  .strictObject({
    id: id(),
    kind: z.string(),
    state: z.enum(jobStates),
    progress: z.strictObject({ done: count(), total: count().nullable() }),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;

/** The answer to a request that becomes a job: ask `/api/jobs/:id`. */
export const JobAccepted = z.strictObject({ jobId: id() }).meta({ id: 'JobAccepted' });
