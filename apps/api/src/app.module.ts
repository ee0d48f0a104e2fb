import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CasesModule } from './cases/cases.module';
import { ClientsModule } from './clients/clients.module';
import { ConsentsModule } from './consents/consents.module';
import { CounselAccessModule } from './counsel-access/counsel-access.module';
import { DraftsModule } from './drafts/drafts.module';
import { FamiliesModule } from './families/families.module';
import { HealthController } from './health/health.controller';
import { AccessLogModule } from './access-log/access-log.module';
import { HearingsModule } from './hearings/hearings.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { MergesModule } from './merges/merges.module';
import { NotesModule } from './notes/notes.module';
import { AccessGuard } from './platform/http/access.guard';
import { ContractPipe } from './platform/http/contract-pipe';
import { EdgeInterceptor } from './platform/http/edge.interceptor';
import { ProblemFilter } from './platform/http/problem.filter';
import { PlatformModule } from './platform/platform.module';
import { PortRosterModule } from './port-roster/port-roster.module';
import { ReferenceModule } from './reference/reference.module';
import { RepresentationModule } from './representation/representation.module';
import { ReportsModule } from './reports/reports.module';
import { TodayModule } from './today/today.module';
import { WhereaboutsModule } from './whereabouts/whereabouts.module';
import { ReturnsModule } from './returns/returns.module';

/** The list of features, and the edge that all their routes share. */
@Module({})
export class AppModule {
  static with(...platform: Parameters<typeof PlatformModule.with>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(...platform),
        ReferenceModule,
        ClientsModule,
        CasesModule,
        HearingsModule,
        FamiliesModule,
        MergesModule,
        NotesModule,
        ReturnsModule,
        AccessLogModule,
        DraftsModule,
        OrganisationsModule,
        ConsentsModule,
        WhereaboutsModule,
        RepresentationModule,
        CounselAccessModule,
        ReportsModule,
        TodayModule,
        PortRosterModule,
      ],
      controllers: [HealthController],
      providers: [
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EdgeInterceptor },
        { provide: APP_PIPE, useClass: ContractPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
