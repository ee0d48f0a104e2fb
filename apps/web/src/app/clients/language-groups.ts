import { Injectable, computed, inject } from '@angular/core';
import type { OptionGroup } from '@resguardo/ui/select';
import { I18n } from '../platform/i18n/i18n';
import { ReferenceClient } from '../platform/reference/reference-client';

/** The languages to choose from, those of states apart from those of peoples. */
@Injectable({ providedIn: 'root' })
export class LanguageGroups {
  private readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);

  readonly all = computed<OptionGroup<string>[]>(() => {
    const all = this.reference
      .lists()
      .languages.flatMap(({ iso6393, indigenous }) =>
        iso6393 === null ? [] : [{ value: iso6393, label: this.reference.languageName(iso6393), indigenous }],
      );
    const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label);
    return [
      { label: this.i18n.t('client.languagesCommon'), options: all.filter(({ indigenous }) => !indigenous) },
      {
        label: this.i18n.t('client.languagesIndigenous'),
        options: all.filter(({ indigenous }) => indigenous).sort(byName),
      },
    ];
  });
}
