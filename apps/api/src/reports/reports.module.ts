import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PictureCasesService } from './picture-cases.service';
import { PictureController } from './picture.controller';
import { PictureService } from './picture.service';

@Module({ imports: [CasesModule], controllers: [PictureController], providers: [PictureService, PictureCasesService] })
export class ReportsModule {}
