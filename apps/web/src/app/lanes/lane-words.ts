import { Injectable, inject } from '@angular/core';
import type { LaneEvent } from '@resguardo/domain/lanes';
import type { IconName } from '@resguardo/ui/icon-names';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { cityName } from '../platform/records/city-name';
import { ReferenceClient } from '../platform/reference/reference-client';

const icons: Readonly<Record<LaneEvent['kind'], IconName>> = {
  enrolled: 'description',
  hearing: 'gavel',
  returned: 'swap_horiz',
  paperEnds: 'badge',
  moved: 'location_on',
  represented: 'balance',
  visit: 'groups',
  note: 'sticky_note_2',
};

/** What each thing of the lanes is called. */
@Injectable({ providedIn: 'root' })
export class LaneWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  icon = ({ kind, what }: LaneEvent): IconName => (kind === 'visit' && what === 'no' ? 'block' : icons[kind]);
  day = ({ on }: LaneEvent): string => this.words.plainDay(on);

  title(event: LaneEvent): string {
    if (event.kind === 'hearing') return this.i18n.t(`hearingKind.${event.what ?? 'other'}` as MessageKey);
    if (event.kind === 'note') return this.i18n.t(`noteKind.${event.what ?? 'other'}` as MessageKey);
    if (event.kind === 'paperEnds') {
      const paper = this.i18n.t(`paperKind.${event.what ?? 'other'}` as MessageKey);
      return this.i18n.t('lane.paperEnds', { paper });
    }
    if (event.kind === 'represented') return this.i18n.t('lane.represented');
    if (event.kind === 'visit') return this.i18n.t(event.what === 'no' ? 'lane.visitRefused' : 'lane.visit');
    return this.i18n.t(`lane.${event.kind}`);
  }

  /** The place, or the doubt, beside the day. */
  detail(event: LaneEvent): string {
    if (event.doubt) return this.i18n.t('lane.doubt');
    if (event.result !== null) return this.i18n.t(`hearingResult.${event.result}` as MessageKey);
    if (event.kind === 'represented') return this.i18n.t(`representationKind.${event.what ?? 'none'}` as MessageKey);
    if (event.kind === 'returned') return this.reference.port(event.what)?.name ?? '';
    if (event.kind !== 'moved' || event.what === null) return '';
    return event.what === 'unknown' ? this.i18n.t('word.unknown') : cityName(this.i18n, event.what);
  }

  full = (event: LaneEvent): string =>
    [this.title(event), this.words.day(event.on), this.detail(event)].filter(Boolean).join(', ');
}
