import type { Case } from '@resguardo/contract/cases';
import type { ReferenceClient } from '../platform/reference/reference-client';
import type { Usual } from './hearing-model';

/** The clocks and the port that hearings of this case usually have. */
export function usualOf(
  { returnPort, courtCode }: Pick<Case, 'returnPort' | 'courtCode'>,
  reference: Pick<ReferenceClient, 'port' | 'court'>,
): Usual {
  const port = reference.port(returnPort);
  const courtZone = reference.court(courtCode)?.zone ?? reference.court(port?.courtCode)?.zone ?? null;
  return { courtZone, port: port?.id ?? null, portZone: port?.zone ?? null };
}
