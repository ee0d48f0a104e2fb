import { Module } from '@nestjs/common';
import { PortRosterController } from './port-roster.controller';
import { PortRosterService } from './port-roster.service';

@Module({ controllers: [PortRosterController], providers: [PortRosterService] })
export class PortRosterModule {}
