/** A way to reach somebody, as far as messages are concerned. */
export interface ReachedBy {
  readonly kind: string;
  /** Null: not asked. */
  readonly safeToText?: boolean | null;
}

/**
 * May a message be sent to this person? Only to a telephone of which somebody said that it is safe: not asked is no yes. `none`:
 * there is no way to reach them.
 */
export const mayMessage = (contacts: 'none' | readonly ReachedBy[]): boolean =>
  contacts !== 'none' &&
  contacts.some(({ kind, safeToText }) => (kind === 'phone' || kind === 'whatsapp') && safeToText === true);
