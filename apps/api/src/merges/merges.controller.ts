import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { MergeList, MergeShown, NewMerge } from '@resguardo/contract/merges';
import { ById } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { MergesService } from './merges.service';

type ById = z.infer<typeof ById>;

@Controller()
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  @Post('clients/:id/merge')
  @Can('merge:join')
  @Returns(MergeShown, 201)
  join(@Param({ schema: ById }) { id }: ById, @IfMatch() version: number, @Body({ schema: NewMerge }) body: NewMerge) {
    return this.merges.join(id, version, body);
  }

  @Get('clients/:id/merges')
  @Can('merge:read')
  @Returns(MergeList)
  list(@Param({ schema: ById }) { id }: ById) {
    return this.merges.ofClient(id);
  }

  @Get('merges/:id')
  @Can('merge:read')
  @Returns(MergeShown)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.merges.one(id);
  }

  @Post('merges/:id/undo')
  @Can('merge:undo')
  @Returns(MergeShown)
  part(@Param({ schema: ById }) { id }: ById) {
    return this.merges.part(id);
  }
}
