import { Controller, Get } from '@nestjs/common';
import { Reference } from '@resguardo/contract/reference';
import { Can, Returns, WithoutUnitOfWork } from '../platform/http/route';
import { reference } from './reference-data';

@Controller('reference')
export class ReferenceController {
  @Get()
  @Can('reference:read')
  @Returns(Reference)
  @WithoutUnitOfWork()
  lists(): Reference {
    return reference;
  }
}
