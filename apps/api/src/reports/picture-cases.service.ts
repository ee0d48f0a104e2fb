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

/** The units of each table, by the functions that the figures count: here with the rights of the reader. */
const countedIn: Readonly<Record<PictureTable, string>> = {
  people: 'app.picture_people()',
  cases: 'app.picture_cases()',
  hearings: 'app.picture_hearings($7::date, $8::date)',
  hearingsUnset: 'app.picture_hearings_unset()',
};
const dated: readonly PictureTable[] = ['hearings'];

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
    const { today, soonUntil } = pictureDays(this.clock.now());
    const { table } = indicators[figure];
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const units = countedIn[table];
    const places = await this.units.current().query<Place>(
      `select c.id, c.created_at from app.case_file c
       where c.id in (select u.case_id from ${units} u where u.part = any ($1::text[]) and ($2::text is null or u.place = $2))
         and ($3::date is null or c.enrolled_on >= $3) and (c.created_at, c.id) < ($4::timestamptz, $5::uuid)
       order by c.created_at desc, c.id desc limit $6`,
      [
        partsOf(figure),
        port ?? null,
        enrolledFrom ?? null,
        ...after,
        limit + 1,
        ...(dated.includes(table) ? [today, soonUntil] : []),
      ],
    );
    const { items, nextCursor } = pageOf(places, limit, (row) => [row.created_at, row.id]);
    return { items: await this.caseload.named(items.map(({ id }) => id)), nextCursor };
  }
}
