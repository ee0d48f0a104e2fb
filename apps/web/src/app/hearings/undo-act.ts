import type { HearingStep } from '@resguardo/contract/hearing-acts';
import type { Hearing } from '@resguardo/contract/hearings';
import type { OpenFile } from '../cases/open-file';
import type { HearingsClient } from './hearings-client';

/** For a notice: takes back what was just noted of this hearing, and shows the file without it. */
export const undoOf = (hearings: HearingsClient, file: OpenFile, kept: unknown) => ({
  undo: async (): Promise<void> => {
    const act = kept as Hearing | HearingStep;
    await hearings.undo('hearing' in act ? act.hearing : act);
    file.answer.reload();
  },
});
