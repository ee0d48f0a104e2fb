/** Why a person is offered. Each kind is a sentence in both languages; `text` is the words that agree, as the file has them; numbers are never repeated. */
export const matchReasonKinds = [
  'sameWords',
  'beginsSame',
  'soundsAlike',
  'typingSlip',
  'petName',
  'shortened',
  'alias',
  'surnamesSwapped',
  'orderReversed',
  'surnameMissing',
  'marriedName',
  'writtenTogether',
  'aNumber',
  'aNumberEnd',
  'aNumberStart',
  'aNumberNear',
  'phone',
  'phoneEnd',
  'birthSame',
  'birthSwapped',
  'birthYearOff',
  'birthNear',
  'birthYear',
] as const;
export type MatchReasonKind = (typeof matchReasonKinds)[number];

export interface MatchReason {
  kind: MatchReasonKind;
  text?: string;
}

/** Adds to a list of reasons; what agrees in the same way is named in one reason. */
export function addReason(reasons: MatchReason[], kind: MatchReasonKind, text?: string): void {
  const known = reasons.find((reason) => reason.kind === kind);
  if (!known) reasons.push(text === undefined ? { kind } : { kind, text });
  else if (text !== undefined && known.text !== text) known.text = `${known.text} ${text}`;
}
