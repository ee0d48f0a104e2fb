import fc from 'fast-check';
import { newKey, open, seal, SealBroken, secretKey } from './envelope';

const keyId = '3c9e6d3e-52a9-4d7c-8c61-0d6ad9a1b001';
const key = secretKey(newKey());
const row = 'client|org|row';
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));

describe('a sealed value', () => {
  it('would not open to what was sealed', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (plain, associated) => {
        const envelope = seal(plain, keyId, key, associated);
        expect(open(envelope, key, associated)).toEqual(plain);
      }),
    );
  });

  it('would open with any one byte changed', () => {
    const envelope = seal(Buffer.from('María José'), keyId, key, row);
    for (let at = 0; at < envelope.length; at++) {
      const changed = Buffer.from(envelope);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(() => open(changed, key, row)).toThrow(SealBroken);
    }
  });

  it('would open when cut short, lengthened or empty', () => {
    const envelope = seal(Buffer.from('María José'), keyId, key, row);
    for (let length = 0; length < envelope.length; length++) {
      expect(() => open(envelope.subarray(0, length), key, row)).toThrow(SealBroken);
    }
    expect(() => open(Buffer.concat([envelope, Buffer.of(0)]), key, row)).toThrow(SealBroken);
  });

  it('would open in another row or with another key', () => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (plain, here, there) => {
        fc.pre(here !== there);
        const envelope = seal(plain, keyId, key, here);
        expect(() => open(envelope, key, there)).toThrow(SealBroken);
        expect(() => open(envelope, secretKey(newKey()), here)).toThrow(SealBroken);
      }),
    );
  });

  it('would look the same twice, and so tell that two people share a name', () => {
    const twice = [1, 2].map(() => seal(Buffer.from('Quintanilla'), keyId, key, row).toString('hex'));
    expect(twice[0]).not.toBe(twice[1]);
  });
});
