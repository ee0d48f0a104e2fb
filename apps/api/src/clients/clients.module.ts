import { Module } from '@nestjs/common';
import { ClientIndex } from './client-index';
import { ClientSearchService } from './client-search.service';
import { ClientsController } from './clients.controller';
import { ClientsService } from './clients.service';
import { IndexRebuild } from './index-rebuild';
import { SearchIndexController } from './search-index.controller';

@Module({
  controllers: [ClientsController, SearchIndexController],
  providers: [ClientsService, ClientSearchService, ClientIndex, IndexRebuild],
  exports: [ClientIndex],
})
export class ClientsModule {}
