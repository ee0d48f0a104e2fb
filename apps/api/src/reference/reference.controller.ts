import { Controller, Get } from '@nestjs/common';
import { Reference, ReferenceSources } from '@resguardo/contract/reference';
import { Can, Returns, WithoutUnitOfWork } from '../platform/http/route';
import { reference } from './reference-data';
import { referenceSources } from './reference-sources';

@Controller('reference')
export class ReferenceController {
  @Get()
  @Can('reference:read')
  @Returns(Reference)
  @WithoutUnitOfWork()
  lists(): Reference {
    return reference;
  }

  @Get('sources')
  @Can('reference:read')
  @Returns(ReferenceSources)
  @WithoutUnitOfWork()
  sources(): ReferenceSources {
    return referenceSources;
  }
}
