import { Injectable } from '@nestjs/common';
import type { Bearing } from '@resguardo/contract/primitives';
import * as z from 'zod';
import { Units } from '../database/unit-of-work';

/** A place in an answer that holds an id of something which may be of another person. */
export interface Link {
  readonly holder: Record<string, unknown>;
  readonly field: string;
  readonly bearing: Bearing;
  readonly id: string;
}

/** Of the ids in `$1`, those that this reader may know of. The policies hide what is behind a wall; a visit needs a second row. */
const inReach: Record<Bearing, string> = {
  case: 'select c.id from app.case_file c where c.id = any($1::uuid[])',
  visit: `select a.visit_id as id from app.counsel_attempt a where a.visit_id = any($1::uuid[])
    group by a.visit_id having count(*) > 1`,
};
const bearings = Object.keys(inReach) as Bearing[];

/** An id leads a reader to nothing that is out of the reader's sight: where it would, there is none. */
@Injectable()
export class Reach {
  constructor(private readonly units: Units) {}

  /** Empties the places whose id is of something out of reach, one statement a kind; answers what held them. */
  async veil(links: readonly Link[]): Promise<ReadonlySet<object>> {
    const emptied = new Set<object>();
    if (links.length === 0) return emptied;
    const hidden = await this.outOfReach(links);
    for (const { holder, field, id } of links) {
      if (!hidden.has(id)) continue;
      holder[field] = null;
      emptied.add(holder);
    }
    return emptied;
  }

  /** Of these, the ids out of reach. */
  async outOfReach(asked: readonly Pick<Link, 'bearing' | 'id'>[]): Promise<ReadonlySet<string>> {
    const unit = this.units.current();
    // What was read a moment ago is in reach: nobody needs to ask.
    const open = asked.filter(({ bearing, id }) => bearing !== 'case' || unit.seen.get(id)?.record !== 'case_file');
    const found = await Promise.all(
      bearings.map(async (bearing) => {
        const ids = [...new Set(open.filter((each) => each.bearing === bearing).map(({ id }) => id))];
        return ids.length === 0 ? [] : unit.query<{ id: string }>(inReach[bearing], [ids]);
      }),
    );
    const known = new Set(found.flat().map(({ id }) => id));
    return new Set(open.map(({ id }) => id).filter((id) => !known.has(id)));
  }
}

/** The links in what `holder` has under `field`, by its contract. */
export function* linksAt(schema: z.ZodType, holder: Record<string, unknown>, field: string): Generator<Link> {
  const value = holder[field];
  if (value === null || value === undefined || !holdsLinks(schema)) return;
  const bearing = schema.meta()?.bearing;
  if (bearing !== undefined && typeof value === 'string') yield { holder, field, bearing, id: value };
  else if (schema instanceof z.ZodArray) {
    const items = value as Record<string, unknown>;
    for (const at of Object.keys(items)) yield* linksAt(schema.element as z.ZodType, items, at);
  } else if (schema instanceof z.ZodObject) {
    for (const [name, part] of Object.entries(schema.shape))
      yield* linksAt(part as z.ZodType, value as Record<string, unknown>, name);
  } else for (const part of partsOf(schema)) yield* linksAt(part, holder, field);
}

const known = new WeakMap<z.ZodType, boolean>();

function holdsLinks(schema: z.ZodType): boolean {
  let holds = known.get(schema);
  if (holds === undefined) {
    holds = schema.meta()?.bearing !== undefined || partsOf(schema).some(holdsLinks);
    known.set(schema, holds);
  }
  return holds;
}

function partsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape) as z.ZodType[];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return [schema.unwrap() as z.ZodType];
  return schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]) : [];
}
