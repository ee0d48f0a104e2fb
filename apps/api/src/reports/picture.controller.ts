import { Controller, Get, Query } from '@nestjs/common';
import { CasePage } from '@resguardo/contract/cases';
import { Picture, PictureCasesQuery, PictureQuery } from '@resguardo/contract/picture';
import { Can, Returns } from '../platform/http/route';
import { PictureCasesService } from './picture-cases.service';
import { PictureService } from './picture.service';

@Controller('picture')
export class PictureController {
  constructor(
    private readonly picture: PictureService,
    private readonly behind: PictureCasesService,
  ) {}

  @Get()
  @Can('picture:read')
  @Returns(Picture)
  show(@Query({ schema: PictureQuery }) { readers }: PictureQuery) {
    return this.picture.for(readers);
  }

  @Get('cases')
  @Can('picture:read')
  @Returns(CasePage)
  cases(@Query({ schema: PictureCasesQuery }) query: PictureCasesQuery) {
    return this.behind.list(query);
  }
}
