import { Module } from '@nestjs/common';
import { RepresentationsController } from './representations.controller';
import { RepresentationsService } from './representations.service';

@Module({ controllers: [RepresentationsController], providers: [RepresentationsService] })
export class RepresentationModule {}
