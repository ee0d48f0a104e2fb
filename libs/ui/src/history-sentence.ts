import { ChangeDetectionStrategy, Component, input } from '@angular/core';

export interface SentencePart {
  text: string;
  strong?: boolean;
}

/** One thing that happened, as a sentence a person would say, with who did it and when below. */
@Component({
  selector: 'rg-history-sentence',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      @for (part of parts(); track $index) {
        @if (part.strong) {
          <strong>{{ part.text }}</strong>
        } @else {
          <span>{{ part.text }}</span>
        }
      }
      <ng-content />
    </p>
    <p class="second">{{ byline() }}</p>
  `,
})
export class HistorySentence {
  readonly parts = input.required<readonly SentencePart[]>();
  readonly byline = input.required<string>();
}
