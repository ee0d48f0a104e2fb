import { NewClient } from '@resguardo/contract/clients';
import { blankClient, newContact, withContacts } from '../../clients/client-model';
import { asForm, withoutBlanks } from './as-form';

const client = asForm(NewClient);
const typed = (change: Partial<ReturnType<typeof blankClient>>) =>
  withContacts({ ...blankClient(), givenNames: 'Reyna', ...change });

describe('a contract schema as a form', () => {
  it('sends blank boxes as not asked, and leaves out blank rows', () => {
    const { body, faults } = client.check(typed({ unreachable: true }));
    expect(faults).toEqual([]);
    expect(body).toMatchObject({ givenNames: 'Reyna', surname1: null, aNumbers: [], languages: [], contacts: 'none' });
  });

  it('blames the row that the reader sees when a blank row above it was dropped', () => {
    const { faults } = client.check(
      typed({
        unreachable: true,
        aNumbers: [
          { value: '', lead: true },
          { value: '12', lead: false },
        ],
      }),
    );
    expect(faults).toEqual([{ path: ['aNumbers', 1, 'value'], code: 'aNumber' }]);
  });

  it('keeps a row whose number is missing but whose note is written, so that the note is not lost', () => {
    const { faults } = client.check(typed({ contacts: [{ ...newContact(), note: 'Ask for Rosa' }] }));
    expect(faults).toEqual([{ path: ['contacts', 0, 'value'], code: 'missing' }]);
  });

  it('asks for a name and a way to reach the person', () => {
    const codes = client.check(withContacts(blankClient())).faults.map(({ code }) => code);
    expect(codes).toEqual(['nameMissing', 'contactMissing']);
  });

  it('refuses 31 February at the date of birth', () => {
    const { faults } = client.check(typed({ unreachable: true, birth: { year: 1990, month: 2, day: 31 } }));
    expect(faults[0]?.path[0]).toBe('birth');
  });

  it('does not touch false, zero or spaces inside a text', () => {
    expect(withoutBlanks({ safe: false, n: 0, name: ' a b ' })).toEqual({ safe: false, n: 0, name: ' a b ' });
  });
});
