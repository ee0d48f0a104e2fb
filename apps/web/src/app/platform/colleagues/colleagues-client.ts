import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { ColleagueList, type Colleague } from '@resguardo/contract/people';
import { SessionStore } from '../session/session-store';

/** Who works here: asked once, when the first page needs a name behind an id. */
@Injectable({ providedIn: 'root' })
export class ColleaguesClient {
  private readonly session = inject(SessionStore);
  private readonly answer = httpResource(() => (this.session.can('colleague:read') ? '/api/colleagues' : undefined), {
    parse: (answer) => ColleagueList.parse(answer),
  });
  private readonly byId = computed(
    () => new Map((this.answer.hasValue() ? this.answer.value().items : []).map((one) => [one.id, one])),
  );

  /** Those who work here now, by name. */
  readonly active = computed<Colleague[]>(() =>
    [...this.byId().values()].filter(({ active }) => active).sort((one, other) => one.name.localeCompare(other.name)),
  );

  /** Their name, also of somebody who has left; empty until it is known. */
  name = (id: string | null | undefined): string => this.byId().get(id ?? '')?.name ?? '';
}
