import { Injectable } from '@nestjs/common';
import type { Picture } from '@resguardo/contract/picture';
import { disclosureRules, type Readers } from '@resguardo/domain/disclosure';
import type { PictureCount } from '@resguardo/domain/indicators-picture';
import { pictureDays, pictureFor } from '@resguardo/domain/indicators-picture';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { reference } from '../reference/reference-data';

/** The organisation in figures, counted from the rows when it is asked for. Nothing is kept. */
@Injectable()
export class PictureService {
  constructor(
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** The same for everybody of the organisation; for readers outside it without what could point at somebody. */
  async for(readers: Readers): Promise<Picture> {
    const unit = this.units.current();
    unit.listed = true;
    const now = this.clock.now();
    const days = pictureDays(now);
    const counts = await unit.query<PictureCount>(
      'select kind, place, part, n from app.picture($1::date, $2::date, $3::date, $4::date)',
      [days.today, days.soonUntil, days.from, days.to],
    );
    const ports = reference.ports.map(({ id }) => id);
    return {
      asOf: now.toISOString(),
      today: days.today,
      soonUntil: days.soonUntil,
      readers,
      ...disclosureRules[readers],
      ...pictureFor(counts, days, ports, readers),
    };
  }
}
