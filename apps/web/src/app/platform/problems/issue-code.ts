import type * as z from 'zod';

export interface Fault {
  path: readonly PropertyKey[];
  code: string;
}

/** What zod found, under the codes that have a sentence in contract/sentences, as the API says it. */
export function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknownField' }));
  if (issue.code === 'invalid_union') {
    const depth = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map((inner) => inner.path.length));
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    return nearest && depth(nearest) > 0
      ? nearest.flatMap((inner) => faultsOf(inner, path))
      : [{ path, code: 'choice' }];
  }
  return [{ path, code: codeOf(issue) }];
}

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
      return issue.format === 'date' ? 'date' : ownCode(issue.message);
    default:
      return ownCode(issue.message);
  }
}

const ownCode = (message: string): string => (/^[a-z][A-Za-z0-9]{1,40}$/.test(message) ? message : 'form');
