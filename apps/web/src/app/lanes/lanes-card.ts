import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CaseFile } from '@resguardo/contract/case-file';
import { laneEvents, lanes, type LaneEvent } from '@resguardo/domain/lanes';
import { Icon } from '@resguardo/ui/icon';
import type { MarkWords } from '@resguardo/ui/lane-layout';
import { Lanes, type ShownMark } from '@resguardo/ui/lanes';
import { fileTabs } from '../cases/file-tabs';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';
import { LaneWords } from './lane-words';

/** Where a thing of the lanes is read. */
const tabOf: Readonly<Partial<Record<LaneEvent['kind'], string>>> = {
  hearing: 'hearings',
  note: 'notes',
  represented: 'counsel',
  visit: 'counsel',
};

/** What has happened and what is set: lanes over time, and the same as a list. Prints as the list. */
@Component({
  selector: 'app-lanes-card',
  imports: [Icon, Lanes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './lanes-card.html',
  styleUrl: './lanes-card.scss',
})
export class LanesCard {
  readonly value = input.required<CaseFile>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(LaneWords);
  private readonly clocks = inject(Words);
  private readonly file = inject(OpenFile);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  protected readonly today = this.clocks.today();
  /** A telephone has no room for an axis of time. */
  protected readonly asList = signal(matchMedia('(width < 600px)').matches);
  protected readonly ways = [
    { asList: false, label: 'lane.asLanes', icon: 'timeline' },
    { asList: true, label: 'lane.asList', icon: 'format_list_bulleted' },
  ] as const;

  protected readonly events = computed(() => laneEvents(this.value(), (at) => this.clocks.dayIn(at, this.clocks.zone)));
  /** What is older than this comes on request: on one axis with it, the last months would be a heap. */
  private readonly since = new Date(Date.parse(this.today) - 400 * 86_400_000).toISOString().slice(0, 10);
  protected readonly whole = signal(false);
  protected readonly earlier = computed(() => this.events().filter(({ on }) => on < this.since).length);
  protected readonly allPast = signal(false);

  protected readonly shown = computed(() =>
    lanes.map((lane) => ({
      key: lane,
      label: this.i18n.t(`lane.${lane}`),
      marks: this.events()
        .filter((event) => event.lane === lane && (this.whole() || event.on >= this.since))
        .map((event): ShownMark => {
          const [text, second] = [
            this.words.title(event),
            [this.words.day(event), this.words.detail(event)].filter(Boolean).join(' · '),
          ];
          // Only what is alike becomes one mark: nothing that is still to come hides behind what has been.
          const kind = `${event.kind}${String(event.on > this.today)}${String(event.doubt)}`;
          return { ...event, kind, text, second, icon: this.words.icon(event), full: this.words.full(event) };
        }),
    })),
  );
  protected readonly parts = computed(() => {
    const [ahead, past] = [true, false].map((later) => this.events().filter(({ on }) => on > this.today === later));
    return [
      { heading: this.i18n.t('lane.ahead'), events: ahead ?? [] },
      { heading: this.i18n.t('lane.past'), events: (past ?? []).reverse() },
    ];
  });

  protected readonly many = (marks: readonly ShownMark[]): MarkWords => {
    const days = [...new Set([marks[0], marks.at(-1)].map((mark) => mark?.second.split(' · ')[0] ?? ''))];
    const kinds = [...new Set(marks.map(({ text }) => text))].join(', ');
    return { text: `${String(marks.length)} × ${kinds}`, second: days.join(' – ') };
  };

  protected laneName = ({ lane }: LaneEvent) => `lane.${lane}` as const;

  /** To the tab that tells more, or to the sheet of what has no tab. */
  protected open(id: string): void {
    const event = this.events().find((each) => each.id === id);
    const tab = event && tabOf[event.kind];
    if (!event) return;
    if (tab !== undefined && !fileTabs.some(({ path }) => path === tab)) return;
    if (tab !== undefined) void this.router.navigate(['/cases', this.value().case.id, tab]);
    else if (event.kind === 'enrolled') this.edit('case:edit', 'case');
    else if (event.kind === 'moved') this.edit('whereabouts:edit', 'whereabouts', id);
    else this.edit('return:edit', 'return', id.split('/')[0]);
  }

  private edit(
    needs: 'case:edit' | 'whereabouts:edit' | 'return:edit',
    sheet: 'case' | 'whereabouts' | 'return',
    id?: string,
  ): void {
    if (this.session.can(needs)) void this.file.edit(sheet, id);
  }
}
