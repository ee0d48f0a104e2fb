import type { KeptTieKind, TieKind } from './vocabulary-family';

/** `from` is `kind` to `to`. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
}

export interface KeptTie extends Tie {
  readonly kind: KeptTieKind;
}

const otherSide: Readonly<Record<TieKind, TieKind>> = {
  parent: 'child',
  child: 'parent',
  guardian: 'ward',
  ward: 'guardian',
  spouse: 'spouse',
  sibling: 'sibling',
};

/** The same tie, told from its other end. */
export const reciprocal = ({ from, to, kind }: Tie): Tie => ({ from: to, to: from, kind: otherSide[kind] });

/**
 * The one way in which a tie is kept, whichever end told it: so that it cannot be there twice, and its other side ends with it.
 * Spouses and siblings are kept from the smaller id to the larger.
 */
export function keptTie(tie: Tie): KeptTie {
  const { from, to, kind } = tie;
  switch (kind) {
    case 'parent':
    case 'guardian':
      return { from, to, kind };
    case 'child':
      return { from: to, to: from, kind: 'parent' };
    case 'ward':
      return { from: to, to: from, kind: 'guardian' };
    default:
      return from < to ? { from, to, kind } : { from: to, to: from, kind };
  }
}
