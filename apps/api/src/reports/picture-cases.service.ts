import { Injectable } from '@nestjs/common';
import type { CaseRow } from '@resguardo/contract/cases';
import type { PictureCasesQuery } from '@resguardo/contract/picture';
import { indicators, partsOf, type PictureTable } from '@resguardo/domain/indicators';
import { pictureDays } from '@resguardo/domain/indicators-picture';
import { CaseloadService } from '../cases/caseload.service';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, cursorPart, pageOf, readCursor } from '../platform/http/cursor';

interface Place {
  id: string;
  created_at: string;
}

/** Answers cases of some parts, at a place: the units of each table, by the functions that the figures count, here with the rights of the reader. */
const countedIn: Readonly<Record<PictureTable, string>> = {
  people: `select u.case_id from app.picture_people($7::date) u where u.part = any ($1::text[]) and ($2::text is null or u.place = $2)`,
  cases: `select u.case_id from app.picture_cases() u where u.part = any ($1::text[]) and ($2::text is null or u.place = $2)`,
  hearings: `select u.case_id from app.picture_hearings($7::date, $8::date) u
    where u.part = any ($1::text[]) and ($2::text is null or u.place = $2)`,
  hearingsUnset: `select u.case_id from app.picture_hearings_unset() u
    where u.part = any ($1::text[]) and ($2::text is null or u.place = $2)`,
  // Who belongs to several ports is found at each of them.
  visits: `select u.case_id from app.picture_visits($8::date, $7::date) u
    where u.part = any ($1::text[]) and ($2::text is null or $2 in (u.place, u.at_port))`,
  families: `select u.case_id from app.picture_families($7::date) u
    where u.part = any ($1::text[]) and ($2::text is null or $2 in (u.place, u.at_port))`,
};

/**
 * From a figure to the cases behind it. Only those the reader may open, and never a number of the others: a figure counts walled
 * people too, and whoever is told the difference is told of a wall.
 */
@Injectable()
export class PictureCasesService {
  constructor(
    private readonly units: Units,
    private readonly caseload: CaseloadService,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(query: PictureCasesQuery): Promise<{ items: CaseRow[]; nextCursor: string | null }> {
    this.units.current().listed = true;
    const { limit = 50, cursor, figure, port, enrolledFrom } = query;
    const { today, soonUntil, from } = pictureDays(this.clock.now());
    const days: Partial<Record<PictureTable, string[]>> = {
      people: [today],
      hearings: [today, soonUntil],
      visits: [today, from],
      families: [today],
    };
    const { table } = indicators[figure];
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const units = countedIn[table];
    const places = await this.units.current().query<Place>(
      `with counted as materialized (${units})
       select c.id, c.created_at from app.case_file c
       where c.id = any (array(select case_id from counted)) and ($3::date is null or c.enrolled_on >= $3)
         and (c.created_at, c.id) < ($4::timestamptz, $5::uuid)
       order by c.created_at desc, c.id desc limit $6`,
      [partsOf(figure), port ?? null, enrolledFrom ?? null, ...after, limit + 1, ...(days[table] ?? [])],
    );
    const { items, nextCursor } = pageOf(places, limit, (row) => [row.created_at, row.id]);
    return { items: await this.caseload.named(items.map(({ id }) => id)), nextCursor };
  }
}
