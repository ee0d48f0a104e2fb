import type { ContractFault } from '@resguardo/contract/issue-code';
import { NewWhereabouts, type Whereabouts } from '@resguardo/contract/whereabouts';
import { stayProblems, usPlaceOf } from '@resguardo/domain/whereabouts-rules';
import { asForm } from '../platform/problems/as-form';
import { boxesOf, type Boxes } from '../platform/problems/boxes';

/** A place as the form holds it. */
export type PlaceModel = Boxes<Omit<NewWhereabouts, 'id' | 'cityId' | 'usState' | 'lastContactAt'>> & {
  cityId: string | null;
  usState: string | null;
  lastContactAt: string | null;
};

export const checkedPlace = asForm(NewWhereabouts);

export const blankPlace = (): PlaceModel => ({
  ...boxesOf(NewWhereabouts),
  cityId: null,
  usState: null,
  lastContactAt: null,
});

export const modelOfPlace = (place: Whereabouts): PlaceModel => ({
  ...boxesOf(NewWhereabouts, place),
  cityId: place.cityId,
  usState: place.usState,
  lastContactAt: place.lastContactAt,
});

/** What of a place is sent: nothing that another answer has made pointless. */
export const sentPlace = ({ usState, setting, bedUntil, ...place }: PlaceModel) => {
  const inUs = usPlaceOf(place.cityId);
  return {
    ...place,
    usState: inUs ? usState : null,
    setting: inUs === 'inUsCustody' ? null : setting,
    bedUntil: inUs ? '' : bedUntil,
  };
};

/** What is wrong, by the contract and by the rule of days. `today` is the reader's. */
export function placeFaults(typed: PlaceModel, today: string): readonly ContractFault[] {
  const { body, faults } = checkedPlace.check(sentPlace(typed));
  if (!body) return faults;
  const { from = null, until = null, bedUntil = null } = body;
  // The contact is noted by a clock, never typed.
  const problems = stayProblems({ from, until, bedUntil, lastContactAt: null }, today);
  return problems.map(({ path, code }) => ({ path: [path], code }));
}

/** Was anything answered about the place? */
export const saysPlace = ({ cityId, setting, name, address, from, bedUntil }: PlaceModel): boolean =>
  [cityId, setting, name, address, from, bedUntil].some((answer) => answer !== null && answer !== '');
