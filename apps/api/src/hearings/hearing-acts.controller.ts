import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  HearingStep,
  NewClaim,
  NewOutcome,
  NewSettlement,
  NewTold,
  NewVerification,
  Reschedule,
} from '@resguardo/contract/hearing-acts';
import { Hearing } from '@resguardo/contract/hearings';
import { ById } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { HearingOutcomeService } from './hearing-outcome.service';
import { HearingTruthService } from './hearing-truth.service';
import { HearingUndoService } from './hearing-undo.service';

type ById = z.infer<typeof ById>;

/** What happens to a hearing after it was set. What only adds needs no version; what decides does. */
@Controller('hearings/:id')
export class HearingActsController {
  constructor(
    private readonly truth: HearingTruthService,
    private readonly outcomes: HearingOutcomeService,
    private readonly undoing: HearingUndoService,
  ) {}

  @Post('claims')
  @Can('hearing:claim')
  @Returns(Hearing)
  claim(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewClaim }) body: NewClaim) {
    return this.truth.claim(id, body);
  }

  @Post('settle')
  @Can('hearing:settle')
  @Returns(Hearing)
  settle(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: NewSettlement }) body: NewSettlement,
  ) {
    return this.truth.settle(id, version, body);
  }

  @Post('told')
  @Can('hearing:tell')
  @Returns(Hearing)
  tell(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewTold }) body: NewTold) {
    return this.truth.tell(id, body);
  }

  @Post('verify')
  @Can('hearing:verify')
  @Returns(Hearing)
  verify(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewVerification }) body: NewVerification) {
    return this.truth.verify(id, body);
  }

  @Post('undo')
  @Can('hearing:undo')
  @Returns(Hearing)
  undo(@Param({ schema: ById }) { id }: ById, @IfMatch() version: number) {
    return this.undoing.undo(id, version);
  }

  @Post('outcome')
  @Can('hearing:outcome')
  @Returns(HearingStep)
  outcome(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: NewOutcome }) body: NewOutcome,
  ) {
    return this.outcomes.record(id, version, body);
  }

  @Post('reschedule')
  @Can('hearing:reschedule')
  @Returns(HearingStep)
  reschedule(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: Reschedule }) body: Reschedule,
  ) {
    return this.outcomes.reschedule(id, version, body);
  }
}
