import { httpResource } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { PortRoster } from '@resguardo/contract/port-roster';

@Injectable({ providedIn: 'root' })
export class PortRosterClient {
  /** Without a day, tomorrow; without a port, every bridge. */
  on(asked: Signal<{ on?: string; port?: string }>) {
    return httpResource(() => ({ url: '/api/port-roster', params: asked() }), {
      parse: (answer) => PortRoster.parse(answer),
    });
  }
}
