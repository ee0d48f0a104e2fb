import type { ContractFault } from '@resguardo/contract/issue-code';
import { NewRepresentation, type Representation } from '@resguardo/contract/representations';
import { representationProblems } from '@resguardo/domain/representation-rules';
import { asForm } from '../platform/problems/as-form';
import { boxesOf, type Boxes } from '../platform/problems/boxes';

/** A representation as the form holds it; a colleague is chosen, somebody outside is written. */
export type RepresentationModel = Boxes<Omit<NewRepresentation, 'id' | 'practitionerId'>> & {
  practitionerId: string | null;
};

const checked = asForm(NewRepresentation);

export const blankRepresentation = (): RepresentationModel => ({
  ...boxesOf(NewRepresentation),
  kind: 'ofRecord',
  form: 'EOIR-28',
  practitionerId: null,
});

export const modelOfRepresentation = (record: Representation): RepresentationModel => ({
  ...boxesOf(NewRepresentation, record),
  practitionerId: record.practitionerId,
});

const accredited = new Set<string | null>(['accreditedFull', 'accreditedPartial']);

/** Nobody has no name and no form; only an accreditation runs out. What is not sent stays typed. */
export function sentRepresentation(model: RepresentationModel): RepresentationModel {
  if (model.kind !== 'none') {
    return accredited.has(model.practitionerKind) ? model : { ...model, accreditationExpiresOn: '' };
  }
  return {
    ...model,
    practitionerId: null,
    practitionerName: '',
    practitionerKind: null,
    form: null,
    filedOn: '',
    accreditationExpiresOn: '',
  };
}

/** What is wrong, by the contract and then by the rules of appearing. `today` is the reader's. */
export function representationFaults(typed: RepresentationModel, today: string): readonly ContractFault[] {
  const sent = sentRepresentation(typed);
  const { body, faults } = checked.check(sent);
  if (!body) return faults;
  const facts = { ...NewRepresentation.parse(body) };
  return representationProblems(facts, today).map(({ path, code }) => ({ path: [path], code }));
}
