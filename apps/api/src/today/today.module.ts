import { Module } from '@nestjs/common';
import { CannotWaitService } from './cannot-wait.service';
import { HearingsAheadService } from './hearings-ahead.service';
import { TodayController } from './today.controller';
import { TodayService } from './today.service';

@Module({ controllers: [TodayController], providers: [CannotWaitService, HearingsAheadService, TodayService] })
export class TodayModule {}
