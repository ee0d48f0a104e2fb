import type { MessageKey } from '../platform/i18n/i18n';

const own: Record<string, MessageKey> = {
  toldUsBy: 'redate.saysSo',
  noticeOn: 'redate.noticeOn',
  adjournmentCode: 'reasonGiven.label',
  label: 'reasonGiven.words',
  told: 'told.heading',
  how: 'told.how',
  'told.how': 'told.how',
  confirmed: 'told.repeated',
  result: 'outcome.what',
  inAbsentia: 'outcome.inAbsentia',
  hasNext: 'outcome.hasNext',
  source: 'claim.source',
  time: 'field.hearing.courtTime',
  seenOn: 'claim.seenOn',
  seenTime: 'claim.seenTime',
  seenAt: 'claim.seen',
  at: 'claim.seenOn',
  choice: 'settle.which',
  reason: 'settle.reason',
};

/** The label of a box in the sheets that tell what happened to a hearing; the next hearing's boxes are a hearing's own. */
export const labelOfAct = (path: string): MessageKey =>
  own[path] ?? (`field.hearing.${path.replace(/^next\.?/, '') || 'state'}` as MessageKey);
