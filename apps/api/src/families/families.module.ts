import { Module } from '@nestjs/common';
import { FamiliesController } from './families.controller';
import { FamiliesService } from './families.service';
import { FamilyMembersController } from './family-members.controller';
import { FamilyViews } from './family-views.service';
import { KinTies } from './kin-ties.service';
import { SplitFamilies } from './split-families.service';

@Module({
  controllers: [FamiliesController, FamilyMembersController],
  providers: [FamiliesService, FamilyViews, KinTies, SplitFamilies],
  exports: [FamilyViews],
})
export class FamiliesModule {}
