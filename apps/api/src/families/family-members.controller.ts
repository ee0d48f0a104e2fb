import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { FamilyMember, FamilyMemberChange, KinTie, KinTieChange } from '@resguardo/contract/families';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { FamiliesService } from './families.service';
import { FamilyMemberEntity } from './family-member.entity';
import { KinTies } from './kin-ties.service';

type ById = z.infer<typeof ById>;

/** One member and one tie, by its own address. */
@Controller()
export class FamilyMembersController {
  constructor(
    private readonly families: FamiliesService,
    private readonly ties: KinTies,
    private readonly history: RecordHistory,
  ) {}

  @Get('members/:id')
  @Can('family:read')
  @Returns(FamilyMember)
  member(@Param({ schema: ById }) { id }: ById) {
    return this.families.member(id);
  }

  @Patch('members/:id')
  @Can('family:edit')
  @Returns(FamilyMember)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: FamilyMemberChange }) body: FamilyMemberChange,
  ) {
    return this.families.correct(id, version, body);
  }

  @Get('members/:id/history')
  @Can('familyMember:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(FamilyMemberEntity, id, query);
  }

  @Get('ties/:id')
  @Can('family:read')
  @Returns(KinTie)
  tie(@Param({ schema: ById }) { id }: ById) {
    return this.ties.one(id);
  }

  @Patch('ties/:id')
  @Can('family:edit')
  @Returns(KinTie)
  end(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: KinTieChange }) body: KinTieChange,
  ) {
    return this.ties.correct(id, version, body);
  }
}
