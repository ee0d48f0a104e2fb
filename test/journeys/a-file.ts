import type { NewCaseInput } from '@resguardo/contract/cases';
import type { NewClientInput } from '@resguardo/contract/clients';
import { aClient } from '@resguardo/testing/people';
import type { Stage } from './stage';

/** A person of Puente Legal with an open case and no hearing; answers the case's id. */
export async function aFile(
  stage: Stage,
  person: Partial<NewClientInput>,
  facts: Omit<NewCaseInput, 'clientId'>,
): Promise<string> {
  const [intake, attorney] = await Promise.all([stage.signIn('intake'), stage.signIn('attorney')]);
  const client = await intake.send<{ id: string }>('post', '/api/clients', aClient(person));
  const made = await attorney.send<{ id: string }>('post', '/api/cases', { clientId: client.id, ...facts });
  await Promise.all([intake.close(), attorney.close()]);
  return made.id;
}
