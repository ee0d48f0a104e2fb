import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { User } from '@resguardo/contract/people';
import { StatusTag, type Status } from '@resguardo/ui/status-tag';
import type { IconName } from '@resguardo/ui/icon-names';
import { I18n, type MessageKey } from '../platform/i18n/i18n';

/** Can this person come in? In a word and a shape. */
@Component({
  selector: 'app-access-tag',
  imports: [StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-status-tag [status]="shown().status" [icon]="shown().icon">{{ i18n.t(shown().key) }}</rg-status-tag>
  `,
})
export class AccessTag {
  readonly user = input.required<User>();
  protected readonly i18n = inject(I18n);
  protected readonly shown = computed((): { status: Status; icon: IconName; key: MessageKey } => {
    const { active, roles, access } = this.user();
    if (!active) return { status: 'plain', icon: 'block', key: 'access.closed' };
    if (roles.length === 0) return { status: 'plain', icon: 'person_off', key: 'access.noRole' };
    if (access === 'password') return { status: 'confirmed', icon: 'key', key: 'access.password' };
    if (access === 'link') return { status: 'estimated', icon: 'mail', key: 'access.link' };
    return { status: 'stale', icon: 'link_off', key: 'access.linkOver' };
  });
}
