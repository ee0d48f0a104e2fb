import * as z from 'zod';

export const Health = z
  .strictObject({
    status: z.literal('ok'),
    version: z.string(),
    database: z.literal('ok'),
    mode: z.enum(['demo', 'production']),
  })
  .meta({ id: 'Health' });
