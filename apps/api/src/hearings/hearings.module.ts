import { Module } from '@nestjs/common';
import { HearingActsController } from './hearing-acts.controller';
import { HearingOutcomeService } from './hearing-outcome.service';
import { HearingTruthService } from './hearing-truth.service';
import { HearingUndoService } from './hearing-undo.service';
import { HearingsController } from './hearings.controller';
import { HearingsService } from './hearings.service';

@Module({
  controllers: [HearingsController, HearingActsController],
  providers: [HearingsService, HearingTruthService, HearingOutcomeService, HearingUndoService],
})
export class HearingsModule {}
