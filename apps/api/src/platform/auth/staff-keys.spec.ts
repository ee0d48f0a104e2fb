import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RootKey } from '../vault/root-key';
import { StaffKeys, networkOf } from './staff-keys';

const directory = mkdtempSync(join(tmpdir(), 'staff-keys-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const keysOf = (file: string) => new StaffKeys(new RootKey({ rootKeyFile: join(directory, file), mode: 'demo' }));
const keys = keysOf('one');
const ana = { name: 'Ana Ficticia', email: 'ana@puente.example' };

describe('what a copy of the database shows about staff', () => {
  it('is neither the name nor the address', () => {
    const sealed = keys.seal('id-1', ana);
    expect(sealed.includes('Ana')).toBe(false);
    expect(sealed.includes('puente')).toBe(false);
    expect(keys.open('id-1', sealed)).toEqual(ana);
  });

  it('cannot be moved to another account, nor changed in any byte', () => {
    const sealed = keys.seal('id-1', ana);
    expect(() => keys.open('id-2', sealed)).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => keys.open('id-1', changed)).toThrow();
    }
  });

  it('is worth nothing under another root key', () => {
    const other = keysOf('two');
    expect(other.emailToken(ana.email)).not.toEqual(keys.emailToken(ana.email));
    expect(other.peppered('a long password')).not.toBe(keys.peppered('a long password'));
    expect(() => other.open('id-1', keys.seal('id-1', ana))).toThrow();
  });
});

it('one address written in two ways is one account', () => {
  expect(keys.emailToken('  ANA@Puente.example ')).toEqual(keys.emailToken('ana@puente.example'));
});

it('one password typed on two keyboards is one password', () => {
  expect(keys.peppered('contrasen\u0303a larga')).toBe(keys.peppered('contrase\u00f1a larga'));
});

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2/64'],
  ['fe80::1%eth0', 'fe80:0:0:0/64'],
  ['::1', '0:0:0:0/64'],
])('a guesser does not get a fresh counter with every address of one network: %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
