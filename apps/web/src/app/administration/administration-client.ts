import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Job, JobAccepted } from '@resguardo/contract/jobs';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';

type JobAccepted = z.infer<typeof JobAccepted>;

@Injectable({ providedIn: 'root' })
export class AdministrationClient {
  private readonly http = inject(HttpClient);

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
