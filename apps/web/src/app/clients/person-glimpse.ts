import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ClientGlimpse } from '@resguardo/contract/clients';
import type { MatchReasonKind } from '@resguardo/domain/match-reasons';
import { Icon } from '@resguardo/ui/icon';
import type { IconName } from '@resguardo/ui/icon-names';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';

const icons: Partial<Record<MatchReasonKind, IconName>> = {
  soundsAlike: 'spellcheck',
  typingSlip: 'spellcheck',
  surnamesSwapped: 'swap_horiz',
  orderReversed: 'swap_horiz',
  birthSwapped: 'swap_horiz',
  aNumber: 'tag',
  aNumberEnd: 'tag',
  aNumberStart: 'tag',
  aNumberNear: 'tag',
  phone: 'call',
  phoneEnd: 'call',
};

/** Enough to tell who somebody is, and why they are offered. */
@Component({
  selector: 'app-person-glimpse',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="name">
      @for (piece of pieces(); track $index) {
        @if (piece.found) {
          <mark>{{ piece.text }}</mark>
        } @else {
          <span>{{ piece.text }}</span>
        }
      }
      @if (called(); as word) {
        <span class="quiet called">{{ word }}</span>
      }
    </span>
    <span class="second block">{{ facts() }}</span>
    @for (reason of why(); track $index) {
      <span class="reason">
        <rg-icon class="small" [name]="reason.icon" /><span>{{ reason.sentence }}</span>
      </span>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .name {
      font-weight: 650;
    }
    .called {
      margin-left: 6px;
      font-weight: 400;
    }
    mark {
      border-radius: 2px;
      background: var(--rg-found);
      color: inherit;
    }
    .block {
      display: block;
    }
    .reason {
      display: flex;
      gap: 6px;
      align-items: center;
      font-size: 12.5px;
      line-height: 18px;
    }
    @media (width < 600px) {
      .reason,
      .second {
        font-size: 14px;
        line-height: 20px;
      }
    }
  `,
})
export class PersonGlimpse {
  readonly person = input.required<ClientGlimpse>();
  readonly reasons = input<readonly { kind: string; text?: string }[]>([]);
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  /** The name, cut where a reason's own words stand in it. */
  protected readonly pieces = computed(() => {
    const name = this.words.name(this.person());
    const found = this.reasons()
      .map(({ text }) => text ?? '')
      .find((text) => text.length > 1 && name.includes(text));
    if (found === undefined) return [{ text: name, found: false }];
    const at = name.indexOf(found);
    return [
      { text: name.slice(0, at), found: false },
      { text: found, found: true },
      { text: name.slice(at + found.length), found: false },
    ];
  });
  protected readonly called = computed(() => {
    const name = this.words.calledAs(this.person());
    return name === '' ? '' : this.i18n.t('person.called', { name });
  });
  protected readonly facts = computed(() => {
    const { birth, nationality, aNumbers } = this.person();
    const lead = aNumbers.find((number) => number.lead) ?? aNumbers[0];
    return (
      [this.words.age(birth), this.reference.country(nationality), lead?.value ?? '']
        .filter((part) => part !== '')
        .join(' · ') || this.i18n.t('person.noFacts')
    );
  });
  protected readonly why = computed(() =>
    this.reasons()
      .slice(0, 3)
      .map(({ kind, text }) => ({
        icon: icons[kind as MatchReasonKind] ?? ('check' as const),
        sentence: this.i18n.t(`reason.${kind}` as MessageKey) + (text ? `: ${text}` : ''),
      })),
  );
}
