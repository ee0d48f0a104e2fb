import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { CasePage } from '@resguardo/contract/cases';
import { Picture, type PictureCasesQuery } from '@resguardo/contract/picture';
import type { Readers } from '@resguardo/domain/disclosure';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class PictureClient {
  private readonly http = inject(HttpClient);

  /** Asked anew for each kind of reader: what others may not see is not on the page at all. */
  picture(readers: Signal<Readers>) {
    return httpResource(() => ({ url: '/api/picture', params: { readers: readers() } }), {
      parse: (answer) => Picture.parse(answer),
    });
  }

  async cases(query: Pick<PictureCasesQuery, 'figure' | 'port' | 'enrolledFrom'>, cursor: string | undefined) {
    const { figure, port, enrolledFrom } = query;
    const params = {
      figure,
      limit: '50',
      ...(port ? { port } : {}),
      ...(enrolledFrom ? { enrolledFrom } : {}),
      ...(cursor ? { cursor } : {}),
    };
    return CasePage.parse(await firstValueFrom(this.http.get('/api/picture/cases', { params })));
  }
}
