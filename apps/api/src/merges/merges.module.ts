import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { Belongings } from './belongings';
import { MergesController } from './merges.controller';
import { MergesService } from './merges.service';

@Module({ imports: [ClientsModule], controllers: [MergesController], providers: [MergesService, Belongings] })
export class MergesModule {}
