/** What somebody did with a file, in the order in which it is told. */
export const accessActs = ['read', 'revealed', 'edited', 'refused'] as const;
