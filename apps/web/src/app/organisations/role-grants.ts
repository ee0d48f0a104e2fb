import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { RoleGrant } from '@resguardo/contract/people';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { Loading } from '../platform/page/loading';
import { PagedList } from '../platform/page/paged-list';
import { refusalIn } from '../platform/problems/problem';
import { OrganisationsClient } from './organisations-client';

/** Roles that one person gave: those that wait for a second one, and those in force that nobody else has looked at. */
@Component({
  selector: 'app-role-grants',
  imports: [Loading, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="stack">
      @for (grant of grants.items(); track grant.id) {
        <li class="card stack edge" [class.open]="grant.state === 'waiting'" [class.stale]="grant.state === 'given'">
          <p>
            <strong>{{ sentence(grant) }}</strong>
          </p>
          <p class="second">
            <rg-status-tag [status]="grant.state === 'waiting' ? 'notAsked' : 'stale'">{{
              i18n.t(grant.state === 'waiting' ? 'grant.waiting' : 'grant.given')
            }}</rg-status-tag>
            {{ i18n.t('grant.when', { at: words.moment(grant.askedAt), until: words.moment(grant.expiresAt) }) }}
          </p>
          @if (!grant.mayConfirm) {
            <p class="second">{{ i18n.t('grant.notByYou') }}</p>
          }
          <div class="row">
            @if (grant.mayConfirm) {
              <button type="button" class="button main" [disabled]="busy()" (click)="decide(grant, 'confirm')">
                {{ i18n.t(grant.state === 'waiting' ? 'grant.confirm' : 'grant.seen') }}
              </button>
            }
            <button type="button" class="button" [disabled]="busy()" (click)="decide(grant, 'refuse')">
              {{ i18n.t(grant.state === 'waiting' ? 'grant.refuse' : 'grant.takeBack') }}
            </button>
          </div>
        </li>
      }
    </ul>
    @if (grants.isEmpty()) {
      <p class="quiet">{{ i18n.t('grant.none') }}</p>
    }
    @if (refusal(); as sentence) {
      <p class="notice doubt" role="alert">{{ sentence }}</p>
    }
    <app-loading [of]="grants" (again)="grants.more()" />
    @if (grants.hasMore()) {
      <button type="button" class="button" [disabled]="grants.isLoading()" (click)="grants.more()">
        {{ i18n.t('page.more') }}
      </button>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .card.stack {
      gap: 8px;
    }
  `,
})
export class RoleGrants {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly client = inject(OrganisationsClient);
  private readonly notices = inject(Notices);
  protected readonly grants = new PagedList((cursor) => this.client.openGrants(cursor));
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);

  constructor() {
    void this.grants.restart();
  }

  protected sentence({ person, roles, askedBy, state }: RoleGrant): string {
    const what = roles.map((role) => this.i18n.t(`role.${role}`)).join(', ');
    const key = state === 'given' ? 'grant.gave' : person.id === askedBy.id ? 'grant.asksForOneself' : 'grant.asks';
    return this.i18n.t(key, { by: askedBy.name, person: person.name, what });
  }

  protected async decide(grant: RoleGrant, verb: 'confirm' | 'refuse'): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.client.decide(grant.id, verb);
      this.notices.say(verb === 'confirm' ? 'grant.confirmed' : 'grant.refused', { name: grant.person.name });
    } catch (error) {
      this.refusal.set(refusalIn(error) ?? this.i18n.t('problem.notDone'));
    } finally {
      this.busy.set(false);
    }
    await this.grants.restart();
  }
}
