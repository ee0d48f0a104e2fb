import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Sheet } from '@resguardo/ui/sheet';
import { ClientSheet } from '../clients/client-sheet';
import { ConsentSheet } from '../consents/consent-sheet';
import { ConsentsSheet } from '../consents/consents-sheet';
import { AttemptSheet } from '../counsel-access/attempt-sheet';
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
    HearingActs,
    HearingSheet,
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
}
