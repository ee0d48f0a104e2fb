import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { ClientGlimpse } from '@resguardo/contract/clients';
import { FamilyMember } from '@resguardo/contract/families';
import type { FamilySplitMember, FamilyView } from '@resguardo/contract/family-views';
import { familyRoles } from '@resguardo/domain/vocabulary-family';
import { Choice, type Option } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { FamiliesClient } from './families-client';
import { MemberForm, blankMember, memberFaults, modelOfMember, sentMember, type MemberModel } from './family-model';
import { FamilyPersonFields } from './family-person-fields';
import { FamilyWords } from './family-words';
import { PersonPicker } from './person-picker';

/** Puts somebody into a family: a client, found by name, or somebody who is not registered. Or corrects who is in it. */
@Component({
  selector: 'app-family-member-sheet',
  imports: [Choice, DayInput, FamilyPersonFields, Field, FormField, PersonPicker, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './family-member-sheet.html',
})
export class FamilyMemberSheet implements OnInit {
  readonly family = input.required<FamilyView>();
  /** The member to correct; without one somebody is added. */
  readonly member = input<FamilySplitMember>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly families = inject(FamiliesClient);
  private readonly notices = inject(Notices);
  private readonly words = inject(FamilyWords);
  private readonly names = inject(Words);

  protected readonly editor = new RecordEditor({
    kind: 'familyMember',
    stored: FamilyMember,
    schema: MemberForm,
    blank: blankMember(),
    sent: sentMember,
    faults: (typed: MemberModel) => memberFaults(typed, this.names.today()),
    label: memberLabel,
    create: ({ untilOn: _, ...body }) => this.families.add(this.family().id, body),
    change: (version, { clientId: _, ...changes }) => this.families.correct(this.member()?.id ?? '', version, changes),
    done: () => {
      this.notices.say(this.member() ? 'word.savedNow' : 'family.memberAdded');
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  protected readonly kinds = computed<Option<MemberModel['who']>[]>(() => [
    { value: 'client', label: this.i18n.t('family.aClient') },
    { value: 'person', label: this.i18n.t('family.notRegistered') },
  ]);
  protected readonly roles = computed(() => [
    { label: '', options: familyRoles.map((value) => ({ value, label: this.i18n.t(`familyRole.${value}`) })) },
  ]);
  protected readonly inFamily = computed(() => this.family().members.flatMap(({ clientId }) => clientId ?? []));

  ngOnInit(): void {
    const member = this.member();
    const draft = member ? `family-member:${member.id}` : `new-family-member:${this.family().id}`;
    const model = member ? modelOfMember(member, this.words.name(member)) : blankMember();
    this.editor.open({ draft, model, version: member?.version });
  }

  protected choose(client: ClientGlimpse): void {
    this.editor.model.update((model) => ({ ...model, clientId: client.id, name: this.names.name(client) }));
  }

  protected chooseAnother(): void {
    this.editor.model.update((model) => ({ ...model, clientId: '', name: '' }));
  }
}

function memberLabel(path: string): MessageKey {
  if (path.startsWith('person.')) return `field.familyPerson.${path.slice('person.'.length)}` as MessageKey;
  return path === 'clientId' || path === '' ? 'family.who' : (`field.familyMember.${path}` as MessageKey);
}
