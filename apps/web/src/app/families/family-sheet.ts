import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { Client, ClientGlimpse } from '@resguardo/contract/clients';
import { Family, NewFamily } from '@resguardo/contract/families';
import { familyKinds, familyRoles } from '@resguardo/domain/vocabulary-family';
import { Choice } from '@resguardo/ui/choice';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { Select } from '@resguardo/ui/select';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { FamiliesClient } from './families-client';
import { blankFamily, blankPerson, familyFaults, sentFamily, type FamilyModel, type MemberRow } from './family-model';
import { FamilyPersonFields } from './family-person-fields';
import { PersonPicker } from './person-picker';

/** Puts a family together around the person whose file is open: who is in it, and what each is. Kept whole, or not at all. */
@Component({
  selector: 'app-family-sheet',
  imports: [Choice, Control, FamilyPersonFields, Field, FormField, Icon, PersonPicker, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './family-sheet.html',
  styles: `
    fieldset {
      display: grid;
      gap: 10px;
      padding: 10px 12px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
    }
    legend {
      padding: 0 4px;
      font-weight: 650;
    }
    .tick {
      display: flex;
      gap: 8px;
      align-items: start;
    }
  `,
})
export class FamilySheet implements OnInit {
  readonly client = input.required<Client>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly families = inject(FamiliesClient);
  private readonly notices = inject(Notices);
  private readonly words = inject(Words);

  protected readonly editor = new RecordEditor({
    kind: 'family',
    stored: Family,
    schema: NewFamily,
    blank: blankFamily(),
    sent: sentFamily,
    faults: (typed: FamilyModel) => familyFaults(typed, this.words.today()),
    label: familyLabel,
    create: (body) => this.families.found(body),
    done: () => {
      this.notices.say('family.kept');
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  protected readonly kinds = computed(() =>
    familyKinds.map((value) => ({ value, label: this.i18n.t(`familyKind.${value}`) })),
  );
  protected readonly roles = computed(() => [
    { label: '', options: familyRoles.map((value) => ({ value, label: this.i18n.t(`familyRole.${value}`) })) },
  ]);
  protected readonly chosen = computed(() => this.editor.model().members.map(({ clientId }) => clientId));

  ngOnInit(): void {
    const own = this.row({ clientId: this.client().id, name: this.words.name(this.client()) });
    this.editor.open({
      draft: `new-family:${this.client().id}`,
      model: { ...blankFamily(), members: [own] },
    });
  }

  protected addClient(client: ClientGlimpse): void {
    this.addRow({ clientId: client.id, name: this.words.name(client) });
  }

  protected addPerson(): void {
    this.addRow({});
  }

  protected drop(index: number): void {
    this.editor.model.update((model) => ({ ...model, members: model.members.filter((_, at) => at !== index) }));
  }

  private addRow(facts: Partial<MemberRow>): void {
    this.editor.model.update((model) => ({ ...model, members: [...model.members, this.row(facts)] }));
  }

  private row = (facts: Partial<MemberRow>): MemberRow => ({
    id: crypto.randomUUID(),
    clientId: '',
    name: '',
    role: 'unknown',
    person: blankPerson(),
    ...facts,
  });
}

function familyLabel(path: string): MessageKey {
  const person = /^members\.person\.(\w+)$/.exec(path)?.[1];
  if (person !== undefined) return `field.familyPerson.${person}` as MessageKey;
  if (path === 'members.role') return 'field.familyMember.role';
  return path === 'kind' || path === 'note' ? `field.family.${path}` : 'family.members';
}
