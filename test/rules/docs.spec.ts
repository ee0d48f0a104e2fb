import { execFileSync } from 'node:child_process';
import { read, root, writtenFiles } from './source-files';

const guide = read('docs/add-a-feature.md');
const steps = [...guide.matchAll(/^```diff\n([^]*?)^```$/gm)].map(([, diff = '']) => diff);

/** Nothing is changed: only whether it could be. */
const tryOut = (diff: string) =>
  execFileSync('git', ['apply', '--check', '-'], { cwd: root, input: diff, stdio: 'pipe' });

describe('the guide to a new field', () => {
  it('was not looked at whole', () => {
    expect(steps.length).toBe(guide.split('```diff').length - 1);
    expect(steps.length).toBeGreaterThan(8);
  });

  it.each(steps.map((diff, index) => [index + 1, /^\+\+\+ b\/(.*)$/m.exec(diff)?.[1], diff] as const))(
    'has a step that nobody can follow: %i, in %s',
    (_step, _path, diff) => {
      expect(() => tryOut(diff)).not.toThrow();
    },
  );

  it('takes the number of a migration that is there', () => {
    const numbers = [...guide.matchAll(/^\+\+\+ b\/migrations\/(\d{13})-/gm)].map(([, number = '']) => number);
    expect(numbers).toHaveLength(1);
    expect(writtenFiles().filter((path) => numbers.some((number) => path.startsWith(`migrations/${number}`)))).toEqual(
      [],
    );
  });

  it('would pass with lines that stand nowhere', () => {
    const lost = (steps[0] ?? '').replaceAll('courtZone', 'nowhere');
    expect(() => tryOut(lost)).toThrow(/does not apply/);
  });
});
