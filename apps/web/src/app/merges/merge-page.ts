import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Client } from '@resguardo/contract/clients';
import {
  chosenFields,
  fieldsToChoose,
  joinedFields,
  joinedLists,
  type ChosenField,
} from '@resguardo/domain/join-records';
import { ChooseVersion, type TwoVersions } from '@resguardo/ui/choose-version';
import { Icon } from '@resguardo/ui/icon';
import { CasesClient } from '../cases/cases-client';
import { ClientsClient } from '../clients/clients-client';
import { PersonGlimpse } from '../clients/person-glimpse';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { Loading } from '../platform/page/loading';
import { problemIn, refusalIn } from '../platform/problems/problem';
import { FieldWords } from '../platform/records/field-words';
import { FindDuplicate } from './find-duplicate';
import { MergesClient } from './merges-client';
import { StandingMerges } from './standing-merges';

type Side = 'mine' | 'theirs';

/** Two records of one person side by side: where they differ somebody chooses, and what comes of it is seen before it is done. */
@Component({
  selector: 'app-merge-page',
  imports: [ChooseVersion, FindDuplicate, Icon, Loading, PersonGlimpse, RouterLink, StandingMerges],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './merge-page.html',
  styles: `
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
      gap: 12px;
    }
    .card,
    app-find-duplicate {
      max-width: 960px;
    }
    .two {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class MergePage {
  readonly id = input.required<string>();
  /** `?with=`: the other record, once it was found. */
  readonly with = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly fieldWords = inject(FieldWords);
  private readonly clients = inject(ClientsClient);
  private readonly merges = inject(MergesClient);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly keptAnswer = this.clients.one(this.id);
  protected readonly otherAnswer = this.clients.one(this.with);
  protected readonly kept = computed(() => glimpsed(this.keptAnswer));
  protected readonly other = computed(() => glimpsed(this.otherAnswer));
  protected readonly keptCases = inject(CasesClient).ofClient(this.id);
  protected readonly otherCases = inject(CasesClient).ofClient(this.with);

  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  /** Nobody has chosen yet for two records, or for one that has changed meanwhile. */
  private readonly choices = linkedSignal<unknown, Partial<Record<string, Side>>>({
    source: () => [this.kept(), this.other()],
    computation: () => ({}),
  });

  protected readonly versions = computed((): TwoVersions[] => {
    const [kept, other] = [this.kept(), this.other()];
    if (!kept || !other) return [];
    return fieldsToChoose(kept, other).map((field) => ({
      field,
      label: this.fieldWords.label('client', field),
      mine: this.fieldWords.value('client', field, kept[field]),
      theirs: this.fieldWords.value('client', field, other[field]),
      chosen: this.choices()[field] ?? null,
    }));
  });
  protected readonly decided = computed(() => this.versions().every(({ chosen }) => chosen !== null));
  protected readonly called = computed(() => ({
    mine: this.i18n.t('merge.kept'),
    theirs: this.i18n.t('merge.duplicate'),
  }));
  private readonly take = computed((): ChosenField[] =>
    chosenFields.filter((field) => this.choices()[field] === 'theirs'),
  );

  /** What the kept record will say that it does not say now. */
  protected readonly becomes = computed(() => {
    const [kept, other] = [this.kept(), this.other()];
    if (!kept || !other) return [];
    return Object.entries(joinedFields(kept, other, this.take())).map(([field, value]) => ({
      field,
      label: this.fieldWords.label('client', field),
      value: this.fieldWords.value('client', field, value),
    }));
  });

  protected registered(record: Client, cases: typeof this.keptCases): string {
    const since = this.i18n.t('merge.registered', { time: this.words.moment(record.createdAt) });
    return cases.hasValue() ? `${since} · ${this.i18n.plural('merge.cases', cases.value().items.length)}` : since;
  }

  protected choose(field: string, side: Side): void {
    this.choices.update((choices) => ({ ...choices, [field]: side }));
  }

  protected compare(other: string | null): void {
    this.refusal.set(null);
    void this.router.navigate([], { queryParams: { with: other }, queryParamsHandling: 'merge' });
  }

  /** The other record is the one to keep. */
  protected swap(): void {
    this.refusal.set(null);
    void this.router.navigate(['/clients', this.with(), 'merge'], { queryParams: { with: this.id() } });
  }

  protected async join(kept: Client, duplicate: Client): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const merge = await this.merges.join(kept.id, kept.version, {
        duplicateId: duplicate.id,
        duplicateVersion: duplicate.version,
        take: this.take(),
      });
      await this.router.navigate(['/clients', kept.id]);
      const undo = async () => {
        await this.merges.undo(merge.id);
        await this.router.navigate(['/clients', kept.id, 'merge'], { queryParams: { with: duplicate.id } });
      };
      this.notices.say('merge.done', { name: this.words.name(kept) }, { undo });
    } catch (error) {
      if (problemIn(error)?.code === 'stale') {
        this.refusal.set(this.i18n.t('merge.changed'));
        this.keptAnswer.reload();
        this.otherAnswer.reload();
      } else this.refusal.set(this.said(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Of a list that would be too long: which. */
  private said(error: unknown): string {
    const sentence = refusalIn(error) ?? this.i18n.t('problem.notDone');
    const list = joinedLists.find((each) => each === problemIn(error)?.errors[0]?.path);
    return list ? `${this.fieldWords.label('client', list)}: ${sentence}` : sentence;
  }
}

/** A list of people shows which case somebody has; here the cases are counted beside it. */
const glimpsed = (answer: { hasValue(): boolean; value(): Client | undefined }) => {
  const client = answer.hasValue() ? answer.value() : undefined;
  return client && { ...client, caseId: null };
};
