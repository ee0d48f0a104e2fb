import { Controller, Get, Query } from '@nestjs/common';
import { PortRoster, PortRosterQuery } from '@resguardo/contract/port-roster';
import { Can, Returns } from '../platform/http/route';
import { PortRosterService } from './port-roster.service';

@Controller('port-roster')
export class PortRosterController {
  constructor(private readonly roster: PortRosterService) {}

  @Get()
  @Can('portRoster:read')
  @Returns(PortRoster)
  on(@Query({ schema: PortRosterQuery }) query: PortRosterQuery) {
    return this.roster.on(query);
  }
}
