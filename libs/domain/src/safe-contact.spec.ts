import { mayMessage } from './safe-contact';

describe('a message', () => {
  test.each([
    ['to a telephone that is safe', [{ kind: 'phone', safeToText: true }], true],
    [
      'to one of several',
      [
        { kind: 'phone', safeToText: false },
        { kind: 'whatsapp', safeToText: true },
      ],
      true,
    ],
    ['where it was said to be dangerous', [{ kind: 'whatsapp', safeToText: false }], false],
    ['where nobody asked', [{ kind: 'phone', safeToText: null }, { kind: 'whatsapp' }], false],
    ['to a mailbox, which is no telephone', [{ kind: 'email', safeToText: true }], false],
    ['to nobody’s number', [], false],
    ['to whoever cannot be reached', 'none' as const, false],
  ])('%s would be judged wrongly', (_, contacts, may) => {
    expect(mayMessage(contacts)).toBe(may);
  });
});
