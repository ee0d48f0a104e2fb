import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { OpenFile } from '../cases/open-file';
import { RepresentationCard } from '../representation/representation-card';
import { RepresentationHistory } from '../representation/representation-history';
import { AttemptsCard } from './attempts-card';

/** Who stands for the person, and every attempt to see them. */
@Component({
  selector: 'app-counsel-tab',
  imports: [AttemptsCard, RepresentationCard, RepresentationHistory],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (file.value(); as value) {
      <div class="columns">
        <div class="stack">
          <app-representation-card
            [rows]="value.representations"
            [nextHearing]="file.nextHearing()"
            (add)="file.edit('representation')"
            (edit)="file.edit('representation', $event.id)"
            (end)="file.edit('representationEnd', $event.id)"
          />
          <app-attempts-card
            [attempts]="value.counselAttempts"
            [hearings]="value.hearings"
            (add)="file.edit('attempt')"
            (edit)="file.edit('attempt', $event.id)"
          />
        </div>
        <app-representation-history [rows]="value.representations" (edit)="file.edit('representation', $event.id)" />
      </div>
    }
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(292px, 340px);
      gap: 16px;
      align-items: start;
    }
    @container content (width < 960px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class CounselTab {
  protected readonly file = inject(OpenFile);
}
