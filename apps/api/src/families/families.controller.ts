import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  Family,
  FamilyChange,
  FamilyMember,
  KinTie,
  NewFamily,
  NewFamilyMember,
  NewKinTie,
} from '@resguardo/contract/families';
import { FamiliesQuery, FamilyPage, FamilyView } from '@resguardo/contract/family-views';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { FamiliesService } from './families.service';
import { FamilyEntity } from './family.entity';
import { KinTies } from './kin-ties.service';
import { SplitFamilies } from './split-families.service';

type ById = z.infer<typeof ById>;

@Controller('families')
export class FamiliesController {
  constructor(
    private readonly families: FamiliesService,
    private readonly ties: KinTies,
    private readonly splits: SplitFamilies,
    private readonly history: RecordHistory,
  ) {}

  @Post()
  @Can('family:create')
  @Returns(FamilyView, 201)
  found(@Body({ schema: NewFamily }) body: NewFamily) {
    return this.families.found(body);
  }

  @Get()
  @Can('family:read')
  @Returns(FamilyPage)
  list(@Query({ schema: FamiliesQuery }) query: FamiliesQuery) {
    return this.splits.list(query);
  }

  @Get(':id')
  @Can('family:read')
  @Returns(FamilyView)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.families.view(id);
  }

  @Get(':id/split')
  @Can('family:read')
  @Returns(FamilyView)
  split(@Param({ schema: ById }) { id }: ById) {
    return this.families.view(id);
  }

  @Patch(':id')
  @Can('family:edit')
  @Returns(Family)
  edit(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: FamilyChange }) body: FamilyChange,
  ) {
    return this.families.edit(id, version, body);
  }

  @Get(':id/history')
  @Can('family:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(FamilyEntity, id, query);
  }

  @Post(':id/members')
  @Can('family:edit')
  @Returns(FamilyMember, 201)
  add(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewFamilyMember }) body: NewFamilyMember) {
    return this.families.add(id, body);
  }

  @Post(':id/ties')
  @Can('family:edit')
  @Returns(KinTie, 201)
  join(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewKinTie }) body: NewKinTie) {
    return this.ties.join(id, body);
  }
}
