import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FamilySplitMember, FamilyTie, FamilyView } from '@resguardo/contract/family-views';
import { Icon } from '@resguardo/ui/icon';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { SessionStore } from '../platform/session/session-store';
import { FamiliesClient } from './families-client';
import { FamilyWords } from './family-words';

/** Who belongs to the family, who is kin to whom, and who was in it before. */
@Component({
  selector: 'app-family-people',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './family-people.html',
  styleUrl: './family-people.scss',
})
export class FamilyPeople {
  readonly family = input.required<FamilyView>();
  readonly own = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);
  protected readonly words = inject(FamilyWords);
  private readonly dates = inject(Words);
  private readonly families = inject(FamiliesClient);
  private readonly notices = inject(Notices);

  /** Each tie once, from the end that says the most: *mother of*, rather than *child of*. */
  protected readonly ties = computed(() => {
    const { members, ties } = this.family();
    const nameOf = (id: string): string => {
      const member = members.find((each) => (each.clientId ?? each.id) === id);
      return member ? this.words.shortName(member) : '';
    };
    const seen = new Set<string>();
    return ties.flatMap((tie) => {
      if (seen.has(tie.id)) return [];
      seen.add(tie.id);
      const words = this.i18n.t(`tie.${tie.kind}`, { from: nameOf(tie.from), to: nameOf(tie.to) });
      return [{ tie, words, basis: tie.basis === null ? '' : this.i18n.t(`tieBasis.${tie.basis}`) }];
    });
  });

  protected since(member: FamilySplitMember): string {
    const parts = [
      member.sinceOn === null ? '' : this.i18n.t('stay.since', { day: this.dates.plainDay(member.sinceOn) }),
      member.untilOn === null ? '' : this.i18n.t('stay.until', { day: this.dates.plainDay(member.untilOn) }),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }

  /** The person does not belong to this family any more, from today on. */
  protected leave(member: FamilySplitMember): Promise<void> {
    return this.done('family.leftNow', this.words.shortName(member), async () => {
      const { id, version } = await this.families.correct(member.id, member.version, { untilOn: this.dates.today() });
      return () => this.families.correct(id, version, { untilOn: null });
    });
  }

  protected end(tie: FamilyTie, words: string): Promise<void> {
    return this.done('family.tieEnded', words, async () => {
      const { id, version } = await this.families.endTie(tie.id, tie.version, { untilOn: this.dates.today() });
      return () => this.families.endTie(id, version, { untilOn: null });
    });
  }

  private async done(
    said: 'family.leftNow' | 'family.tieEnded',
    name: string,
    work: () => Promise<() => Promise<unknown>>,
  ): Promise<void> {
    try {
      const back = await work();
      const undo = async () => {
        await back();
        this.file.answer.reload();
      };
      this.notices.say(said, { name }, { undo });
    } catch {
      this.notices.say('problem.notDone');
    }
    this.file.answer.reload();
  }
}
