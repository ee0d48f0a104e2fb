import type { ContractFault } from '@resguardo/contract/issue-code';
import { NewReturn, type Paper, type Return } from '@resguardo/contract/returns';
import { returnProblems } from '@resguardo/domain/return-rules';
import { asForm } from '../platform/problems/as-form';
import { boxesOf, type Boxes } from '../platform/problems/boxes';

export type PaperModel = Boxes<Omit<Paper, 'kind'>> & { kind: Paper['kind'] | null };

/** A return as the form holds it. */
export type ReturnModel = Boxes<Omit<NewReturn, 'id' | 'papers' | 'port' | 'city'>> & {
  port: string | null;
  city: string | null;
  papers: PaperModel[];
};

/** A paper of which only the kind is known is one that the person holds: no row begins with a kind. */
export const paperPresets: ReadonlySet<string> = new Set();

export const newPaper = (): PaperModel => ({ kind: null, number: '', issuedOn: '', expiresOn: '' });

export const blankReturn = (port: string | null): ReturnModel => ({
  ...boxesOf(NewReturn),
  port,
  city: null,
  papers: [newPaper()],
});

export const modelOfReturn = (kept: Return): ReturnModel => ({
  ...boxesOf(NewReturn, kept),
  port: kept.port,
  city: kept.city,
  papers: kept.papers.map((paper) => ({
    kind: paper.kind,
    number: paper.number ?? '',
    issuedOn: paper.issuedOn ?? '',
    expiresOn: paper.expiresOn ?? '',
  })),
});

const checked = asForm(NewReturn, paperPresets);

/** What is wrong, by the contract and by the rule of days. `today` is the reader's. */
export function returnFaults(typed: ReturnModel, today: string): readonly ContractFault[] {
  const { body, faults } = checked.check(typed);
  if (!body) return faults;
  const papers = typed.papers.map(({ issuedOn, expiresOn }) => ({
    issuedOn: issuedOn === '' ? null : issuedOn,
    expiresOn: expiresOn === '' ? null : expiresOn,
  }));
  return returnProblems({ returnedOn: typed.returnedOn, papers }, today).map(({ path, code }) => ({
    path: path.split('.'),
    code,
  }));
}
