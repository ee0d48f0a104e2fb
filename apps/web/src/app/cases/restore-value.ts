import { Injectable, computed, inject, signal } from '@angular/core';
import type { FieldChange, HistoryEntry } from '@resguardo/contract/history';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { refusalIn } from '../platform/problems/problem';
import { FieldWords } from '../platform/records/field-words';
import { kindOfTable, type RecordKind } from '../platform/records/record-kinds';
import { SessionStore } from '../platform/session/session-store';
import { StaleSave, sameValue } from '../platform/stale/stale-save';
import { OpenFile } from './open-file';
import { RestorableKinds, type Restorable } from './restorable';

type Kept = { id: string; version: number } & Record<string, unknown>;

/** One value on its way back: which field of which record, what it was, and what the reader saw standing. */
interface Restoring {
  readonly kind: RecordKind;
  readonly how: Restorable;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly seen: unknown;
}

/** Masked: what the history tells is not what was there. */
const masked = new Set(['aNumbers']);

/** Puts a value back that the history tells of, as an ordinary change: it is checked, audited and can be undone. */
@Injectable()
export class RestoreValue {
  private readonly file = inject(OpenFile);
  private readonly kinds = inject(RestorableKinds);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  private readonly fields = inject(FieldWords);
  private readonly i18n = inject(I18n);

  /** Somebody changed the field meanwhile: the choice between the two, until it is made. */
  readonly stale = signal<{ versions: StaleSave<{ version: number }>; restoring: Restoring } | null>(null);

  private readonly records = computed(() => {
    const value = this.file.value();
    if (!value) return new Map<string, Kept>();
    const { case: opened, client, notes, ...lists } = value;
    const members = lists.families.flatMap((family) => [...family.members, ...family.formerMembers]);
    const all: unknown[] = [
      ...[opened, client, ...notes.items, ...this.file.olderNotes(), ...members],
      ...Object.values(lists).flat(),
    ];
    return new Map((all as Kept[]).map((record) => [record.id, record]));
  });

  /** May this reader put the old value of this change back? Not when it stands, and not when the record cannot be seen or changed. */
  readonly offered = (entry: HistoryEntry, change: FieldChange): boolean => this.restoring(entry, change) !== undefined;

  async restore(entry: HistoryEntry, change: FieldChange): Promise<void> {
    const restoring = this.restoring(entry, change);
    const version = this.records().get(entry.recordId)?.version;
    if (restoring && version !== undefined) await this.send(restoring, version);
  }

  /** Saves what was chosen between the old value and a colleague's. */
  async keepChoice(): Promise<void> {
    const stale = this.stale();
    if (!stale) return;
    const { version, changes } = stale.versions.resolved();
    this.stale.set(null);
    if (Object.keys(changes).length > 0) return this.send(stale.restoring, version);
    this.file.answer.reload();
  }

  private restoring(entry: HistoryEntry, { field, from }: FieldChange): Restoring | undefined {
    const kind = kindOfTable(entry.record);
    const how = this.kinds.of(kind);
    const stands = this.records().get(entry.recordId);
    if (!kind || !how || !stands || masked.has(field) || !this.session.can(how.needs)) return undefined;
    const value = withoutInstant(from);
    if (sameValue(stands[field], value) || !how.change.safeParse({ [field]: value }).success) return undefined;
    return { kind, how, id: entry.recordId, field, value, seen: stands[field] };
  }

  private async send(restoring: Restoring, version: number): Promise<void> {
    const { kind, how, id, field, value, seen } = restoring;
    try {
      const answer = await how.send(id, version, { [field]: value });
      const undo = async () => {
        await how.send(id, answer.version, { [field]: withoutInstant(seen) });
        this.file.answer.reload();
      };
      this.notices.say('restore.done', { field: this.fields.inSentence(kind, field) }, { undo });
      this.file.answer.reload();
    } catch (error) {
      const versions = new StaleSave(how.stored, {
        label: (name) => this.fields.label(kind, name),
        value: (name, inner) => this.fields.value(kind, name, inner),
      });
      if (!versions.take(error, { [field]: value }, { [field]: seen })) {
        this.notices.say('restore.refused', { reason: refusalIn(error) ?? this.i18n.t('problem.notDone') });
        return;
      }
      // Somebody changed something else of the record: that stays, and this goes on top of it.
      if (versions.versions().length === 0 && versions.current())
        return this.send(restoring, versions.resolved().version);
      this.stale.set({ versions, restoring });
    }
  }
}

/** The time at the port carries its instant, which follows from the rest and is not sent. */
function withoutInstant(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('zone' in value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'at'));
}
