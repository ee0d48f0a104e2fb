import type { HistoryEntry } from '@resguardo/contract/history';
import type { MessageKey } from '../i18n/i18n';

/** What joining two records of one person, or parting them, did to this record; undefined for any other act. */
export function mergeSentence({ action, changes }: HistoryEntry): MessageKey | undefined {
  if (action !== 'merge:join' && action !== 'merge:undo') return undefined;
  const joins = action === 'merge:join';
  if (changes.some(({ field }) => field === 'mergedInto')) return joins ? 'history.merge.away' : 'history.merge.back';
  if (changes.every(({ field }) => /clientId$/i.test(field)))
    return joins ? 'history.merge.moved' : 'history.merge.movedBack';
  return joins ? 'history.merge.kept' : 'history.merge.parted';
}
