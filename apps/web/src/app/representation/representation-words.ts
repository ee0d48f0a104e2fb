import { Injectable, inject } from '@angular/core';
import type { Representation } from '@resguardo/contract/representations';
import { ColleaguesClient } from '../platform/colleagues/colleagues-client';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';

/** Who stands for somebody, in words. */
@Injectable({ providedIn: 'root' })
export class RepresentationWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly colleagues = inject(ColleaguesClient);

  name = ({ practitionerId, practitionerName }: Representation): string =>
    practitionerName ?? (this.colleagues.name(practitionerId) || this.i18n.t('represents.nameNotAsked'));

  kind = ({ kind }: Representation): string => this.i18n.t(`representationKind.${kind}`);

  /** `Attorney · EOIR-28 · filed 2 Nov 2026`, and the scope. */
  details({ form, filedOn, practitionerKind, scope }: Representation): string {
    return [
      practitionerKind === null ? '' : this.i18n.t(`practitionerKind.${practitionerKind}`),
      form ?? '',
      filedOn === null ? '' : this.i18n.t('represents.filed', { day: this.words.plainDay(filedOn) }),
      scope ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }

  span({ from, to }: Representation): string {
    const begun = this.words.plainDay(from);
    if (to === from) return begun;
    return to === null
      ? this.i18n.t('represents.since', { day: begun })
      : this.i18n.t('represents.fromTo', { from: begun, to: this.words.plainDay(to) });
  }
}
