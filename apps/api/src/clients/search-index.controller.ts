import { Controller, Post } from '@nestjs/common';
import { JobAccepted } from '@resguardo/contract/jobs';
import { Can, Returns } from '../platform/http/route';
import { IndexRebuild } from './index-rebuild';

@Controller('search-index')
export class SearchIndexController {
  constructor(private readonly rebuilding: IndexRebuild) {}

  @Post('rebuild')
  @Can('searchIndex:rebuild')
  @Returns(JobAccepted, 202)
  rebuild() {
    return this.rebuilding.begin();
  }
}
