import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FamilyView } from '@resguardo/contract/family-views';
import { compareFamily, splitFactsOf } from '@resguardo/domain/family-split';
import { I18n } from '../platform/i18n/i18n';
import { FamilyWords } from './family-words';
import { compareReports } from './report-row';

/**
 * The members side by side: rows that differ first, what equals the first column is only said to be the same. On a phone each
 * row is a card.
 */
@Component({
  selector: 'app-split-table',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './split-table.html',
  styleUrl: './split-table.scss',
})
export class SplitTable {
  readonly family = input.required<FamilyView>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(FamilyWords);

  protected readonly people = computed(() =>
    this.family().members.map((member) => ({
      id: member.id,
      name: this.words.shortName(member),
      age: this.words.age(member),
      role: this.words.role(member, this.family()),
      link: member.caseId ? ['/cases', member.caseId] : member.clientId ? ['/clients', member.clientId] : null,
    })),
  );

  protected readonly rows = computed(() => {
    const { members } = this.family();
    const compared = compareFamily(members.map(splitFactsOf)).rows.map(({ fact, differs, cells }) => ({
      label: this.i18n.t(`familyFact.${fact}`),
      differs,
      cells: members.map((member, index) => ({ is: cells[index] ?? 'unknown', text: this.words.fact(member, fact) })),
    }));
    const atTheBridge = compareReports(members.map(({ nextHearing }) => nextHearing?.report ?? null));
    const bridge = {
      label: this.i18n.t('family.atTheBridge'),
      differs: atTheBridge.includes('differs'),
      cells: members.map((member, index) => ({
        is: atTheBridge[index] ?? 'unknown',
        text: this.words.atTheBridge(member),
      })),
    };
    const rows = [...compared, bridge];
    return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
  });
}
