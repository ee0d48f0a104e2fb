import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { CaseFile } from '@resguardo/contract/case-file';
import { Field } from '@resguardo/ui/field';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import type { FaultsOf } from '../platform/problems/form-faults';
import type { AttemptModel } from './attempt-model';

/** Who of the family was at the same table: the visit is written down for each of them. */
@Component({
  selector: 'app-attempt-table',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (others().length > 0) {
      <rg-field
        group
        [label]="i18n.t('visit.table')"
        [hint]="i18n.t('visit.tableHint')"
        [error]="faults().of(fields().otherCaseIds)"
      >
        @for (one of others(); track one.caseId) {
          <label class="check">
            <input type="checkbox" [checked]="chosen().includes(one.caseId)" (change)="turn(one.caseId)" />{{
              one.name
            }}
          </label>
        }
      </rg-field>
    }
  `,
})
export class AttemptTable {
  readonly file = input.required<CaseFile>();
  readonly fields = input.required<FieldTree<AttemptModel>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);

  /** Those of the family who have a case here; each of them once, however many families they are in. */
  protected readonly others = computed(() => {
    const { families, case: own } = this.file();
    const named = families.flatMap(({ members }) =>
      members.flatMap((member) =>
        member.caseId === null || member.caseId === own.id || member.clientId === own.clientId
          ? []
          : [[member.caseId, this.words.name(member)] as const],
      ),
    );
    return [...new Map(named)].map(([caseId, name]) => ({ caseId, name }));
  });
  protected readonly chosen = computed(() => this.fields().otherCaseIds().value());

  protected turn(caseId: string): void {
    this.fields()
      .otherCaseIds()
      .value.update((ids) => (ids.includes(caseId) ? ids.filter((id) => id !== caseId) : [...ids, caseId]));
  }
}
