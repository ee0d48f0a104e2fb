import { Injectable, inject, signal } from '@angular/core';
import { ConsentsClient } from '../consents/consents-client';
import { FamiliesClient } from '../families/families-client';
import { statusOf } from '../platform/problems/problem';
import { WhereaboutsClient } from '../whereabouts/whereabouts-client';
import { ClientsClient } from './clients-client';
import type { PlannedPerson, RegisterPlan } from './register-model';
import { planOf } from './register-plan';
import { RegisterState } from './register-state';

/** The server read it and says no: trying again would say the same. */
const isRefused = (error: unknown): boolean => [400, 403, 404, 409, 422].includes(statusOf(error) ?? 0);

/** What is kept, for the receipt; `left` is what was refused beside it. */
export interface Receipt {
  at: string;
  plan: RegisterPlan;
  left: ('consent' | 'place' | 'family')[];
}

/** Keeps a registration: person by person, each with what they permit and where they wait, and last the family. */
@Injectable()
export class RegisterKeep {
  private readonly state = inject(RegisterState);
  private readonly clients = inject(ClientsClient);
  private readonly consents = inject(ConsentsClient);
  private readonly whereabouts = inject(WhereaboutsClient);
  private readonly families = inject(FamiliesClient);

  readonly receipt = signal<Receipt | null>(null);
  readonly sending = signal(false);
  /** What stopped the last try, when trying again may help. */
  readonly stopped = signal<unknown>(null);

  /** Fixes what will be sent, then sends it. */
  async keep(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.stopped.set(null);
    const { model, draft } = this.state;
    const plan = model().plan ?? planOf(model(), this.state.today(), new Date().toISOString());
    this.state.change({ plan, step: 'sending' });
    // The ids are kept before they are used: whoever comes back later sends the same.
    await draft.flush();
    try {
      const left = await this.send(plan);
      await draft.done();
      this.receipt.set({ at: new Date().toISOString(), plan, left });
    } catch (error) {
      if (this.state.step() === 'sending') this.stopped.set(error);
    } finally {
      this.sending.set(false);
    }
  }

  private async send(plan: RegisterPlan): Promise<Receipt['left']> {
    const left: Receipt['left'] = [];
    const beside = async (what: Receipt['left'][number], work: Promise<unknown>) => {
      try {
        await work;
      } catch (error) {
        if (!isRefused(error)) throw error;
        left.push(what);
      }
    };
    for (const person of plan.people) {
      if (this.state.model().kept.includes(person.id)) continue;
      await this.register(person);
      for (const consent of person.consents) await beside('consent', this.consents.record(person.id, consent));
      if (person.place) await beside('place', this.whereabouts.record(person.id, person.place));
      this.state.change({ kept: [...this.state.model().kept, person.id] });
    }
    if (plan.family) await beside('family', this.families.found(plan.family));
    return left;
  }

  /** What is refused of a person leads back to the page where it can be mended. Whoever is kept already stays. */
  private async register({ id, client }: PlannedPerson): Promise<void> {
    try {
      if (client) await this.clients.register(client);
    } catch (error) {
      if (isRefused(error)) {
        const { members } = this.state.model();
        const member = members.find((each) => each.id === id);
        const others = members.filter((each) => each.id !== id);
        this.state.change({ plan: null, step: member ? 'family' : 'person' });
        if (member) this.state.change({ member, members: others });
        this.state.refused.set(new Error('refused', { cause: error }));
      }
      throw error;
    }
  }
}
