import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleagues.controller';

@Module({ controllers: [ColleaguesController] })
export class OrganisationsModule {}
