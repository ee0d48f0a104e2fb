import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { Loading } from '../platform/page/loading';
import { AuthClient } from '../platform/session/auth-client';

/** The browsers that are signed in as this person; any of them can be signed out from here. */
@Component({
  selector: 'app-devices-page',
  imports: [Icon, Loading, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow">
      <div class="page-head">
        <h1>{{ i18n.t('devices.title') }}</h1>
      </div>
      <p class="quiet gap">{{ i18n.t('devices.text') }}</p>
      <app-loading [of]="answer" (again)="answer.reload()" />
      @if (answer.hasValue()) {
        <ul class="stack">
          @for (device of answer.value().items; track device.id) {
            <li class="card device">
              <rg-icon class="big" name="devices" />
              <div>
                <p>
                  <strong>{{ device.name }}</strong>
                  @if (device.current) {
                    <rg-status-tag status="confirmed">{{ i18n.t('devices.current') }}</rg-status-tag>
                  }
                </p>
                <p class="second">
                  {{
                    i18n.t('devices.since', {
                      since: words.moment(device.createdAt),
                      seen: words.moment(device.lastSeenAt),
                    })
                  }}
                </p>
              </div>
              @if (!device.current) {
                <button
                  type="button"
                  class="button small"
                  [disabled]="busy() === device.id"
                  (click)="revoke(device.id)"
                >
                  {{ i18n.t('devices.revoke') }}<span class="visually-hidden"> {{ device.name }}</span>
                </button>
              }
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    .gap {
      margin-bottom: 12px;
    }
    .device {
      display: flex;
      gap: 14px;
      align-items: center;
    }
    .device div {
      flex: 1;
    }
  `,
})
export class DevicesPage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly client = inject(AuthClient);
  private readonly notices = inject(Notices);
  protected readonly answer = this.client.devices();
  protected readonly busy = signal<string | null>(null);

  protected async revoke(id: string): Promise<void> {
    this.busy.set(id);
    try {
      await this.client.revoke(id);
      this.notices.say('devices.revoked');
    } catch {
      this.notices.say('problem.notDone');
    }
    this.busy.set(null);
    this.answer.reload();
  }
}
