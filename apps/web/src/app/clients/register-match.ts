import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { ClientMatch, ClientMatchResult } from '@resguardo/contract/clients';
import type * as z from 'zod';
import { ClientsClient } from './clients-client';
import { RegisterState } from './register-state';

/** Is somebody here already? At most five are offered; nothing is chosen for whoever asks. */
@Injectable()
export class RegisterMatch {
  private readonly clients = inject(ClientsClient);
  private readonly state = inject(RegisterState);
  private readonly router = inject(Router);

  async candidates(person: z.input<typeof ClientMatch> | undefined): Promise<ClientMatchResult['candidates']> {
    if (!person) return [];
    const { candidates } = await this.clients.match(person);
    return candidates.slice(0, 5);
  }

  /** It is this person: what was typed is not needed any more, and can be had back while one looks. */
  async open(id: string): Promise<void> {
    const found = this.state.question()?.candidates.find(({ client }) => client.id === id)?.client;
    await this.state.leave();
    await this.router.navigate(found?.caseId ? ['/cases', found.caseId] : ['/clients', id]);
  }
}
