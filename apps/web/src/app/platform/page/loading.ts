import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input, output } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../i18n/i18n';
import { isWithoutLink, problemIn, statusOf } from '../problems/problem';

/** The place of something that is being read: grey lines after a moment, or what happened and what to do. */
@Component({
  selector: 'app-loading',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (of().error()) {
      <div class="card stack" role="alert">
        @if (page()) {
          <h1>{{ heading() }}</h1>
        } @else {
          <h2>{{ heading() }}</h2>
        }
        <p>{{ sentence() }}</p>
        @if (code(); as written) {
          <p class="second">{{ i18n.t('problem.code', { code: written }) }}</p>
        }
        @if (!absent()) {
          <button type="button" class="button" (click)="again.emit()">
            <rg-icon name="refresh" />{{ i18n.t('problem.again') }}
          </button>
        }
      </div>
    } @else if (of().isLoading()) {
      <div class="bones" role="status" [attr.aria-label]="i18n.t('page.loading')">
        <span></span><span></span><span></span>
      </div>
    }
  `,
  styles: `
    .bones {
      display: grid;
      gap: 12px;
      animation: appear 300ms steps(1, end);
    }
    .bones span {
      height: 44px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
    }
    .bones span:last-child {
      width: 60%;
    }
    .button {
      justify-self: start;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class Loading {
  readonly of = input.required<Pick<HttpResourceRef<unknown>, 'error' | 'isLoading'>>();
  /** Nothing else on the page carries a heading. */
  readonly page = input(false, { transform: booleanAttribute });
  readonly again = output<void>();
  protected readonly i18n = inject(I18n);

  protected readonly absent = computed(() => [403, 404].includes(statusOf(this.of().error()) ?? 0));
  protected readonly heading = computed(() => {
    if (this.absent()) return this.i18n.t('page.absentHeading');
    return this.i18n.t(isWithoutLink(this.of().error()) ? 'page.noLinkHeading' : 'page.errorHeading');
  });
  protected readonly sentence = computed(() => {
    if (this.absent()) return this.i18n.t('page.absentText');
    return isWithoutLink(this.of().error())
      ? this.i18n.t('page.noLinkText')
      : (problemIn(this.of().error())?.title ?? this.i18n.t('problem.unexpected'));
  });
  protected readonly code = computed(() => {
    const problem = problemIn(this.of().error());
    return problem && problem.status >= 500 ? problem.requestId : null;
  });
}
