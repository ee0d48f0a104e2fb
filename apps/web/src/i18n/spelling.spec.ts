import { sentences } from '@resguardo/contract/sentences';
import enFirst from './en.first.json';
import enRest from './en.json';

/** As in London; the readers of English sit in the United States. */
const british =
  /\b\w*(organis|authoris|recognis|summaris|apologis|minimis|practis(e|ing)|colour|favour|behaviour|neighbour|labour|centre|licence|defence|programme|enrolment|fulfilment|cancelled|travelled|cheque|judgement)\w*/gi;

describe('English words', () => {
  it('would be spelled two ways on one page', () => {
    const tables = Object.entries({ ...enFirst, ...enRest });
    const said = [...tables, ...Object.entries(sentences).map(([code, [english]]) => [code, english] as const)];
    // What stands in braces is a name in code.
    const found = said.map(([key, text]) => [key, text.replace(/\{\w+\}/g, '').match(british)] as const);
    expect(found.filter(([, words]) => words !== null)).toEqual([]);
  });
});
