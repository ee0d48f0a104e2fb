import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { FamilyView } from '@resguardo/contract/family-views';
import { Sheet } from '@resguardo/ui/sheet';
import { ClientSheet } from '../clients/client-sheet';
import { ConsentSheet } from '../consents/consent-sheet';
import { ConsentsSheet } from '../consents/consents-sheet';
import { AttemptSheet } from '../counsel-access/attempt-sheet';
import { FamilyMemberSheet } from '../families/family-member-sheet';
import { FamilySheet } from '../families/family-sheet';
import { KinTieSheet } from '../families/kin-tie-sheet';
import { HearingActs } from '../hearings/hearing-acts';
import { HearingSheet } from '../hearings/hearing-sheet';
import { NoteSheet } from '../notes/note-sheet';
import { I18n } from '../platform/i18n/i18n';
import { RepresentationSheet } from '../representation/representation-sheet';
import { ReturnSheet } from '../returns/return-sheet';
import { WhereaboutsSheet } from '../whereabouts/whereabouts-sheet';
import { CaseSheet } from './case-sheet';
import { OpenFile } from './open-file';

/** What is edited beside the file: one case a sheet, each read when it is first opened. */
@Component({
  selector: 'app-file-sheets',
  imports: [
    AttemptSheet,
    CaseSheet,
    ClientSheet,
    ConsentSheet,
    ConsentsSheet,
    FamilyMemberSheet,
    FamilySheet,
    HearingActs,
    HearingSheet,
    KinTieSheet,
    NgTemplateOutlet,
    RepresentationSheet,
    NoteSheet,
    ReturnSheet,
    Sheet,
    WhereaboutsSheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-sheets.html',
})
export class FileSheets {
  protected readonly i18n = inject(I18n);
  protected readonly file = inject(OpenFile);

  /** The family that is edited: named itself, or by one of its members. */
  protected readonly family = computed(() => {
    const id = this.file.editing()?.id;
    return this.file
      .value()
      ?.families.find((family) => family.id === id || membersOf(family).some((member) => member.id === id));
  });
  protected readonly familyMember = computed(() => {
    const family = this.family();
    return family && this.file.edited(membersOf(family));
  });
}

const membersOf = ({ members, formerMembers }: FamilyView) => [...members, ...formerMembers];
