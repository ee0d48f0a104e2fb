import { Module } from '@nestjs/common';
import { FamiliesModule } from '../families/families.module';
import { CaseFileService } from './case-file.service';
import { CaseloadService } from './caseload.service';
import { CasesController } from './cases.controller';
import { ClientCasesController } from './client-cases.controller';
import { CasesService } from './cases.service';

@Module({
  imports: [FamiliesModule],
  controllers: [CasesController, ClientCasesController],
  providers: [CasesService, CaseloadService, CaseFileService],
  exports: [CaseloadService],
})
export class CasesModule {}
