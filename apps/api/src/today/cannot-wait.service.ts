import { Injectable } from '@nestjs/common';
import type { CannotWait } from '@resguardo/contract/today';
import { papersThatEnd } from '@resguardo/domain/bridge-morning';
import { byUrgency, fortnightDays, reasonsToAct, type WaitReason } from '@resguardo/domain/cannot-wait';
import { toldStateOf, verification } from '@resguardo/domain/hearing-truth';
import { disagreementOf, laterRow, saidSince, workedRow } from '../hearings/working-rows';
import { Units } from '../platform/database/unit-of-work';
import { together } from '../platform/together';
import { localDays } from '../reference/local-days';
import type { ReturnEntity } from '../returns/return.entity';
import { daysTo, hearingColumns, joinCase, ofReader, ofTeam, type HearingRow } from './hearing-rows';
import { splitAmong, type SplitFamily, type SplitRow } from './split-among';

/** Who looks, at what moment, and at whose cases. */
export interface Look {
  readonly now: string;
  /** The day where it is still earliest. */
  readonly today: string;
  /** Hearings before this instant are over. */
  readonly since: string;
  readonly mine: boolean;
  readonly readerId: string;
  readonly knowsCounsel: boolean;
}

/** Something that waits, before the name of the person is read. */
export interface FoundWaiting extends Pick<CannotWait, 'reason' | 'also' | 'papers' | 'family'> {
  readonly id: string;
  readonly days: number;
  readonly row: HearingRow;
}

type WeighedRow = HearingRow & { papers: ReturnEntity['papers'] };

/** So many hearings of the fortnight are weighed, soonest first, and so many further ones with more than one claim. */
const mostWeighed = 2_000;
const mostDoubts = 500;

const papersOfCase = `(select coalesce(jsonb_agg(paper), '[]') from app.return b cross join lateral jsonb_array_elements(b.papers) paper
  where b.org_id = h.org_id and b.case_id = h.case_id) as papers`;

const staysOfMember = `(select coalesce(jsonb_agg(jsonb_build_object('cityId', w.city_id, 'usState', w.us_state, 'from', w.from_day,
  'until', w.until_day, 'createdAt', w.created_at)), '[]') from app.whereabouts w where w.org_id = m.org_id and w.client_id = m.client_id) as stays`;

const saidOfDaysToCome = saidSince('$4::text');

/** Finds what cannot wait, by what columns tell: nothing that is sealed is opened for what is not shown. */
@Injectable()
export class CannotWaitService {
  constructor(private readonly units: Units) {}

  /**
   * All that waits, most urgent first. `more`: not every hearing was weighed. `passed`: the days that are worked with of hearings
   * whose date on the file has passed.
   */
  async find(look: Look): Promise<{ found: FoundWaiting[]; more: boolean; passed: string[] }> {
    const until = new Date(Date.parse(look.now) + (fortnightDays + 1) * 86_400_000).toISOString();
    const { soon, doubts, outrun, families } = await together({
      soon: this.soon(look, until),
      outrun: this.outrun(look),
      doubts: this.doubts(look, until),
      families: this.families(look, until),
    });
    const split = splitAmong(families, localDays(new Date(look.now)));
    const passed = outrun.map((row) => workedRow(row, look.now)).filter((row, index) => row !== outrun[index]);
    const found = [...soon, ...doubts, ...passed].flatMap((row) => waitingIn(row, look, split.get(row.client_id)));
    return {
      found: oncePerFamily(found.sort(byUrgency)),
      more: soon.length >= mostWeighed,
      passed: passed.map(({ on_day }) => on_day),
    };
  }

  private soon(look: Look, until: string): Promise<WeighedRow[]> {
    const from = look.mine ? ofReader : ofTeam;
    return this.units.current().query<WeighedRow>(
      `select ${hearingColumns}, ${papersOfCase} from ${from} ${joinCase}
       where h.sort_at >= $3 and h.sort_at < $4 and h.outcome is null
       order by h.sort_at, h.id limit $5`,
      [look.readerId, look.today, look.since, until, mostWeighed],
    );
  }

  /** Later ones of which somebody else says when they are. */
  private doubts(look: Look, until: string): Promise<WeighedRow[]> {
    const from = look.mine ? ofReader : ofTeam;
    return this.units.current().query<WeighedRow>(
      `select ${hearingColumns}, '[]'::jsonb as papers from ${from} ${joinCase}
       where h.sort_at >= $3 and h.claims <> '[]' and h.outcome is null
       order by h.sort_at, h.id limit $4`,
      [look.readerId, look.today, until, mostDoubts],
    );
  }

  /** Those whose own date has passed with no outcome, and of which somebody said a later one: they are on no list by their date. */
  private outrun(look: Look): Promise<WeighedRow[]> {
    const from = look.mine ? ofReader : ofTeam;
    return this.units.current().query<WeighedRow>(
      `select ${hearingColumns}, ${papersOfCase} from ${from} ${joinCase}
       where h.sort_at < $3 and ${saidOfDaysToCome} order by h.sort_at desc, h.id limit $5`,
      [look.readerId, look.today, look.since, look.since.slice(0, 10), mostDoubts],
    );
  }

  /** Everybody in a family of which somebody is heard in the fortnight, with the next hearing of each. */
  private families(look: Look, until: string): Promise<SplitRow[]> {
    const from = look.mine ? ofReader : ofTeam;
    return this.units.current().query<SplitRow>(
      `select m.family_id, m.client_id, m.person, c.return_port, c.court_code, n.state, n.on_day, n.starts_at, ${staysOfMember}
       from app.family_member m
       left join lateral (select * from app.case_file c where c.org_id = m.org_id and c.client_id = m.client_id
         order by (c.stage = 'pending') desc, c.created_at desc, c.id limit 1) c on true
       left join lateral (select * from app.hearing n where n.org_id = c.org_id and n.case_id = c.id and n.sort_at >= $2
         and n.outcome is null order by n.sort_at, n.id limit 1) n on true
       where m.until_on is null and m.family_id = any (array(
         select f.family_id from ${from} join app.family_member f on f.org_id = h.org_id and f.client_id = h.client_id
         where h.sort_at >= $2 and h.sort_at < $3 and h.outcome is null and f.until_on is null limit $4))`,
      [look.readerId, look.since, until, mostWeighed],
    );
  }
}

/** A hearing that has begun waits for its outcome, and for nothing of this; unless a source says that it is on another day. */
function waitingIn(row: WeighedRow, look: Look, family: SplitFamily | undefined): FoundWaiting[] {
  const begun = row.starts_at !== null && Date.parse(row.starts_at) < Date.parse(look.now);
  if (begun && laterRow(row, row.on_day) === undefined) return [];
  const times = { on: row.on_day, courtTime: row.court_time };
  const days = daysTo(row, look.now);
  const papers = papersThatEnd(row.papers, row.on_day);
  const reasons = reasonsToAct({
    days,
    disagrees: disagreementOf(row).length > 0,
    told: toldStateOf(times, row.told),
    verified: !verification(times, row.verified, look.now).stale,
    represented: look.knowsCounsel ? row.represented : null,
    papersEnd: papers.length > 0,
    familySplit: family !== undefined,
  });
  const [reason, ...also] = begun ? reasons.filter((each) => each === 'sourcesDisagree') : reasons;
  return reason === undefined ? [] : [{ id: row.hearing_id, reason, also, days, row, papers, family: family ?? null }];
}

/** A family is told of once, with the most urgent of its hearings; what else is open about the others stays theirs. */
function oncePerFamily(inOrder: readonly FoundWaiting[]): FoundWaiting[] {
  const told = new Set<string>();
  return inOrder.flatMap((waiting): FoundWaiting[] => {
    const id = waiting.family?.id;
    if (id === undefined) return [waiting];
    if (!told.has(id)) {
      told.add(id);
      return [waiting];
    }
    const left = [waiting.reason, ...waiting.also].filter((reason) => reason !== 'familySplit');
    const [reason, ...also]: WaitReason[] = left;
    return reason === undefined ? [] : [{ ...waiting, reason, also, family: null }];
  });
}
