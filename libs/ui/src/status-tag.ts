import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** The shapes of doubt and of certainty: border, fill and icon differ, so that they are told apart in grey as well. */
export const statuses = {
  disagree: 'rule',
  collision: 'event_busy',
  stale: 'update',
  walled: 'lock_person',
  confirmed: 'check_circle',
  estimated: 'calculate',
  unknown: 'help',
  notAsked: 'radio_button_unchecked',
  plain: 'info',
} as const satisfies Record<string, IconName>;
export type Status = keyof typeof statuses;

@Component({
  selector: 'rg-status-tag',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<rg-icon class="small" [name]="icon() ?? fallback()" /><span><ng-content /></span>`,
  host: { '[class]': 'status()' },
  styleUrl: './status-tag.scss',
})
export class StatusTag {
  readonly status = input.required<Status>();
  readonly icon = input<IconName>();
  protected readonly fallback = computed<IconName>(() => statuses[this.status()]);
}
