import { Controller, Get, Query } from '@nestjs/common';
import { HearingsAheadPage, HearingsAheadQuery, Today, TodayQuery } from '@resguardo/contract/today';
import { Can, Returns } from '../platform/http/route';
import { TodayService } from './today.service';

@Controller('today')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  @Get()
  @Can('today:read')
  @Returns(Today)
  now(@Query({ schema: TodayQuery }) query: TodayQuery) {
    return this.today.of(query);
  }

  @Get('hearings')
  @Can('today:read')
  @Returns(HearingsAheadPage)
  next(@Query({ schema: HearingsAheadQuery }) query: HearingsAheadQuery) {
    return this.today.next(query);
  }
}
