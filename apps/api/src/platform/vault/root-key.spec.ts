import files from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigProblem } from '../config';
import { RootKey } from './root-key';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'resguardo-root-key-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('the root key', () => {
  it('would be another one after a restart', () => {
    const rootKeyFile = join(directory, 'deep/er/root-key');
    const first = new RootKey({ rootKeyFile, mode: 'demo' });
    const again = new RootKey({ rootKeyFile, mode: 'demo' });
    expect(again.derive('check')).toEqual(first.derive('check'));
    expect(first.derive('check')).not.toEqual(first.derive('context'));
  });

  it('would be two keys, or none, when two processes start at once', () => {
    const rootKeyFile = join(directory, 'root-key');
    const first = new RootKey({ rootKeyFile, mode: 'demo' });
    // The other one looked just before the file was there.
    const late = jest.spyOn(files, 'existsSync').mockReturnValueOnce(false);
    const second = new RootKey({ rootKeyFile, mode: 'demo' });
    expect(late).toHaveBeenCalledWith(rootKeyFile);
    late.mockRestore();
    expect(second.derive('check')).toEqual(first.derive('check'));
    expect(files.readdirSync(directory)).toEqual(['root-key']);
  });

  it('could be read by others on this machine', () => {
    const rootKeyFile = join(directory, 'root-key');
    new RootKey({ rootKeyFile, mode: 'demo' });
    expect(statSync(rootKeyFile).mode & 0o777).toBe(0o400);
  });

  it('would be made up in production, so that nothing could ever be read again', () => {
    const rootKeyFile = join(directory, 'root-key');
    expect(() => new RootKey({ rootKeyFile, mode: 'production' })).toThrow(ConfigProblem);
    expect(() => new RootKey({ rootKeyFile, mode: 'production' })).toThrow('Put the root key at');
  });

  it.each(['', 'change-me', 'ab'.repeat(31), 'xy'.repeat(32)])(
    'would be taken from a file that holds "%s"',
    (content) => {
      const rootKeyFile = join(directory, 'root-key');
      writeFileSync(rootKeyFile, content);
      expect(() => new RootKey({ rootKeyFile, mode: 'demo' })).toThrow('64 hexadecimal digits');
      expect(readFileSync(rootKeyFile, 'utf8')).toBe(content);
    },
  );

  it('would show itself when somebody logs it', () => {
    const rootKeyFile = join(directory, 'root-key');
    const written = 'ab'.repeat(32);
    writeFileSync(rootKeyFile, written);
    const root = new RootKey({ rootKeyFile, mode: 'demo' });
    expect(JSON.stringify(root)).toBe('{}');
    expect(Object.keys(root)).toEqual([]);
  });
});
