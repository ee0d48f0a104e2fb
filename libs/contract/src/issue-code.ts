import type * as z from 'zod';

/** One thing that does not fit a contract: where, and the code that has a sentence. */
export interface ContractFault {
  path: readonly PropertyKey[];
  code: string;
}

/**
 * What zod found, under the codes of contract/sentences. The API and the forms ask here, so both say the same.
 * Parse with `reportInput`: without it a missing answer cannot be told from one of another kind.
 */
export const faultsIn = (error: z.core.$ZodError): ContractFault[] => error.issues.flatMap((issue) => faultsOf(issue));

function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): ContractFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknownField' }));
  if (issue.code === 'invalid_union') {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    return nearest && nearest.length > 0
      ? nearest.flatMap((inner) => faultsOf(inner, path))
      : [{ path, code: 'choice' }];
  }
  return [{ path, code: codeOf(issue) }];
}

const depth = (issues: z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

const formats: Readonly<Record<string, string>> = { date: 'date', datetime: 'instant', uuid: 'id' };

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'missing' : 'type';
    case 'too_small':
      return issue.origin === 'string' ? 'empty' : 'tooSmall';
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooBig';
    case 'invalid_value':
      return 'choice';
    case 'invalid_format':
      return formats[issue.format] ?? ownCode(issue.message);
    default:
      return ownCode(issue.message);
  }
}

/** Contract rules name their sentence in `error`; anything else of zod's own wording becomes the general one. */
const ownCode = (message: string): string => (/^[a-z][A-Za-z0-9]{1,40}$/.test(message) ? message : 'form');
