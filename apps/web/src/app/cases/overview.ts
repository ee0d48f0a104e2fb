import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Hearing } from '@resguardo/contract/hearings';
import { wasEnteredInError } from '@resguardo/domain/hearing-outcome';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { ContactsCard } from '../clients/contacts-card';
import { CompletenessCard } from '../clients/completeness-card';
import { ConsentsCard } from '../consents/consents-card';
import { FamilyCard } from '../families/family-card';
import { HearingCard } from '../hearings/hearing-card';
import { LanesCard } from '../lanes/lanes-card';
import { LatestNotes } from '../notes/latest-notes';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';
import { ReturnsCard } from '../returns/returns-card';
import { WhereaboutsCard } from '../whereabouts/whereabouts-card';
import { CaseFacts } from './case-facts';
import { LatestChanges } from './latest-changes';
import { OpenFile } from './open-file';

/** Where the person must be and when, what is doubtful, and what is still to be asked. */
@Component({
  selector: 'app-overview',
  imports: [
    CaseFacts,
    CompletenessCard,
    ConsentsCard,
    ContactsCard,
    FamilyCard,
    HearingCard,
    Icon,
    LanesCard,
    LatestChanges,
    LatestNotes,
    ReturnsCard,
    RouterLink,
    StatusTag,
    WhereaboutsCard,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview.html',
  styleUrl: './overview.scss',
})
export class Overview {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);

  protected kindWords = (kind: Hearing['kind']): string => this.i18n.t(`hearingKind.${kind}`);

  protected readonly others = computed(() =>
    (this.file.value()?.hearings ?? [])
      .filter(
        ({ id, outcome }) =>
          id !== this.file.nextHearing()?.id && outcome?.result !== 'adjourned' && !wasEnteredInError(outcome),
      )
      .slice(-4)
      .reverse(),
  );
}
