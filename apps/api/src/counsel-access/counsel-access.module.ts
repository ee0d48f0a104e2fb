import { Module } from '@nestjs/common';
import { CounselAttemptsController } from './counsel-attempts.controller';
import { CounselAttemptsService } from './counsel-attempts.service';

@Module({ controllers: [CounselAttemptsController], providers: [CounselAttemptsService] })
export class CounselAccessModule {}
