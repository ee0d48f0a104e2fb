import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { NewTold } from '@resguardo/contract/hearing-acts';
import { Hearing } from '@resguardo/contract/hearings';
import { needsBridge } from '@resguardo/domain/report-at-port';
import { mayMessage } from '@resguardo/domain/safe-contact';
import { tellingWays } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { Control, Field } from '@resguardo/ui/field';
import { StatusTag } from '@resguardo/ui/status-tag';
import { OpenFile } from '../cases/open-file';
import { ContactWays } from '../clients/contact-ways';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ReferenceClient } from '../platform/reference/reference-client';
import { labelOfAct } from './act-labels';
import { HearingWords } from '../platform/records/hearing-words';
import { reportOf } from './hearing-report';
import { HearingsClient } from './hearings-client';
import { undoOf } from './undo-act';
import { WhenItWas, justNow, momentOf, whenFaults, type WhenModel } from './when-it-was';

interface ToldModel extends WhenModel {
  how: (typeof tellingWays)[number] | null;
  confirmed: boolean | null;
  note: string;
}
const blank: ToldModel = { how: null, confirmed: null, note: '', ...justNow };

/** Notes that the client was told of the date that stands, and whether they repeated it. What to say stands on top. */
@Component({
  selector: 'app-told-sheet',
  imports: [Choice, ContactWays, Control, Field, FormField, RecordSheet, StatusTag, WhenItWas],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet [editor]="editor" [heading]="i18n.t('told.heading')" (closed)="closed.emit()">
      @if (disagree(); as dates) {
        <p class="notice doubt">{{ i18n.t('told.disagree', { dates }) }}</p>
      }
      @if (client(); as person) {
        <div class="say reach">
          <p class="second">{{ i18n.t('contact.heading') }}</p>
          <app-contact-ways [client]="person" />
          @if (person.contacts.length === 0) {
            <rg-status-tag status="notAsked">{{ i18n.t('status.notAsked') }}</rg-status-tag>
          }
        </div>
      }
      <div class="say">
        <p class="second">{{ i18n.t('told.say') }}</p>
        <p>
          <strong>{{ day() }}</strong>
        </p>
        @if (port(); as words) {
          <p>{{ words }}</p>
        }
        <p class="quiet">{{ court() }}</p>
      </div>
      <rg-field group [label]="i18n.t('told.how')" [error]="faults.of(fields.how)">
        <rg-choice [options]="ways()" [formField]="fields.how" />
      </rg-field>
      <div role="status">
        @if (unsafe()) {
          <p class="notice doubt">{{ i18n.t('told.unsafe') }}</p>
        }
      </div>
      <rg-field
        group
        [label]="i18n.t('told.repeated')"
        [hint]="i18n.t('told.repeatedHint')"
        [error]="faults.of(fields.confirmed)"
      >
        <rg-choice [options]="answers()" [formField]="fields.confirmed" />
      </rg-field>
      <app-when-it-was [label]="i18n.t('told.when')" [fields]="fields" [faults]="faults" />
      <rg-field [label]="i18n.t('field.hearing.note')" [error]="faults.of(fields.note)">
        <textarea class="input" rgControl rows="2" [formField]="fields.note"></textarea>
      </rg-field>
    </app-record-sheet>
  `,
  styles: `
    .say {
      padding: 10px 12px;
      border-left: 4px solid var(--mat-sys-primary);
      border-radius: 6px;
      background: var(--mat-sys-surface-container);
    }
    .reach {
      border-left-color: var(--mat-sys-outline);
    }
    strong {
      font-size: 16px;
    }
  `,
})
export class ToldSheet implements OnInit {
  readonly hearing = input.required<Hearing>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly file = inject(OpenFile);
  private readonly words = inject(Words);
  private readonly hearingWords = inject(HearingWords);
  private readonly hearings = inject(HearingsClient);
  private readonly notices = inject(Notices);
  private readonly reference = inject(ReferenceClient);

  protected readonly editor = new RecordEditor({
    kind: 'hearing',
    stored: Hearing,
    schema: NewTold,
    blank,
    sent: ({ how, confirmed, note, ...when }) => ({ how, confirmed, note, at: this.at(when) }),
    faults: ({ how, confirmed, ...when }) => [
      ...(how === null ? [{ path: ['how'], code: 'required' }] : []),
      ...(confirmed === null ? [{ path: ['confirmed'], code: 'required' }] : []),
      ...whenFaults(when, this.words.zone, new Date().toISOString()),
    ],
    label: labelOfAct,
    create: (body) => this.hearings.tell(this.hearing().id, body),
    done: (kept) => {
      const date = this.hearingWords.dateOf(this.hearing());
      this.notices.say('told.kept', { date }, undoOf(this.hearings, this.file, kept));
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  /** The dates that sources give, when they are not one. */
  protected readonly disagree = computed(() =>
    this.hearing()
      .disagreement.map((each) => this.hearingWords.date(each))
      .join(` ${this.i18n.t('wait.or')} `),
  );
  protected readonly client = computed(() => this.file.value()?.client);
  /** A warning and no refusal: what has happened must be written down. */
  protected readonly unsafe = computed(() => {
    const contacts = this.client()?.contacts;
    return this.fields.how().value() === 'whatsapp' && contacts !== undefined && !mayMessage(contacts);
  });
  protected readonly day = computed(() => this.words.longDay(this.hearing().on ?? ''));
  protected readonly port = computed(() => {
    const returnPort = this.file.value()?.case.returnPort ?? null;
    const report = reportOf(this.hearing(), this.reference.port(returnPort));
    if (report === null) return needsBridge(this.hearing().medium) ? this.i18n.t('told.portUnknown') : '';
    const port = this.reference.port(report.port);
    const day = this.words.day(report.on);
    const own = this.i18n.t(report.estimated ? 'told.portEstimated' : 'told.port', {
      port: port?.mexicanName ?? port?.name ?? this.i18n.t('told.thePort'),
      time: report.time,
      day,
    });
    const phone = port?.mexicanZone ? this.words.time(report.at, port.mexicanZone) : report.time;
    const there =
      phone === report.time ? '' : this.i18n.t('told.phone', { time: phone, city: port?.mexicanCity ?? '' });
    return [own, there].filter((part) => part !== '').join(' ');
  });
  protected readonly court = computed(() =>
    this.i18n.t('told.court', { time: this.hearing().courtTime ?? this.i18n.t('hearing.timeNotKnown').toLowerCase() }),
  );
  protected readonly ways = computed(() =>
    tellingWays.map((value) => ({ value, label: this.i18n.t(`tellingWay.${value}`) })),
  );
  protected readonly answers = computed(() => [
    { value: true, label: this.i18n.t('told.yes') },
    { value: false, label: this.i18n.t('told.no') },
  ]);

  private at = (when: WhenModel) => momentOf(when, this.words.zone, new Date().toISOString());

  ngOnInit(): void {
    this.editor.open({ draft: `told:${this.hearing().id}`, model: blank });
  }
}
