import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Job, JobAccepted } from '@resguardo/contract/jobs';
import { ReferenceSources } from '@resguardo/contract/reference';
import { RefusedAccessList, SecurityEventPage } from '@resguardo/contract/security-events';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';

type JobAccepted = z.infer<typeof JobAccepted>;

@Injectable({ providedIn: 'root' })
export class AdministrationClient {
  private readonly http = inject(HttpClient);

  sources() {
    return httpResource(() => '/api/reference/sources', { parse: (answer) => ReferenceSources.parse(answer) });
  }

  refused() {
    return httpResource(() => '/api/audit/refused', { parse: (answer) => RefusedAccessList.parse(answer) });
  }

  async events(kind: string | null, userId: string | null, cursor: string | undefined): Promise<SecurityEventPage> {
    const params = {
      limit: '50',
      ...(kind === null ? {} : { kind }),
      ...(userId === null ? {} : { userId }),
      ...(cursor ? { cursor } : {}),
    };
    return SecurityEventPage.parse(await firstValueFrom(this.http.get('/api/audit', { params })));
  }

  async rebuildSearchIndex(): Promise<JobAccepted> {
    return JobAccepted.parse(await firstValueFrom(this.http.post('/api/search-index/rebuild', {})));
  }

  async job(id: string): Promise<Job> {
    return Job.parse(await firstValueFrom(this.http.get(`/api/jobs/${id}`)));
  }

  /** Tells every step of a job until it ends. Where events do not get through, asks once a second. Answers how to stop listening. */
  follow(id: string, tell: (job: Job) => void): () => void {
    const source = new EventSource(`/api/jobs/${id}/events`);
    let asking: ReturnType<typeof setInterval> | undefined;
    const stop = (): void => {
      source.close();
      clearInterval(asking);
    };
    const take = (job: Job): void => {
      tell(job);
      if (job.state === 'done' || job.state === 'failed') stop();
    };
    const hear = ({ data }: MessageEvent<string>): void => {
      const read = Job.safeParse(JSON.parse(data));
      if (read.success) take(read.data);
    };
    source.addEventListener('message', hear);
    source.addEventListener('progress', hear);
    source.addEventListener('error', () => {
      source.close();
      asking ??= setInterval(
        () =>
          void this.job(id)
            .then(take)
            .catch(() => undefined),
        1000,
      );
    });
    return stop;
  }
}
