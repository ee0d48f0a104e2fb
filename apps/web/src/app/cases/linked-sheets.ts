import type { Permission } from '@resguardo/domain/access';
import type { SheetName } from './open-file';

/** Sheets that an address may open on a file, `?sheet=told&of=<id of the hearing>`, and who may fill them. */
export const linkedSheets = {
  settle: 'hearing:settle',
  told: 'hearing:tell',
  verify: 'hearing:verify',
} as const satisfies Partial<Record<SheetName, Permission>>;
export type LinkedSheet = keyof typeof linkedSheets;

export const isLinkedSheet = (name: string | undefined): name is LinkedSheet =>
  name !== undefined && Object.hasOwn(linkedSheets, name);
