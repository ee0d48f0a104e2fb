import type { INestApplicationContext } from '@nestjs/common';
import { NewNote, type NewNoteInput } from '@resguardo/contract/notes';
import { NewReturn, type NewReturnInput } from '@resguardo/contract/returns';
import { NotesService } from '../apps/api/src/notes/notes.service';
import { portsById } from '../apps/api/src/reference/reference-data';
import { ReturnsService } from '../apps/api/src/returns/returns.service';
import { Chance, idFrom } from './chance';
import type { PlannedFile } from './demo-families';
import { plusDays, todayAt } from './invented-case';

/** Invented. What attorneys and intake workers write down; the first of each pair is the kind. */
const plain: readonly (readonly [NewNoteInput['kind'], string])[] = [
  ['call', 'Llamó desde el albergue. Tiene la hoja y sabe la hora en el puente.'],
  ['call', 'No answer on either number. Left word with the shelter’s front desk; try again in the evening.'],
  ['visit', 'Visita en el albergue. La niña tiene tos; se le pidió cita en la clínica de la esquina.'],
  [
    'meeting',
    'Met at the office with an interpreter by phone. Went through the questions of the form, about half is done.',
  ],
  ['other', 'A cousin in Houston will send the birth certificates by parcel.'],
  [
    'call',
    'Pregunta si puede cambiar de ciudad antes de la audiencia. Se le explicó que la cita sigue siendo en el mismo puente.',
  ],
];
const held: readonly (readonly [NewNoteInput['kind'], string])[] = [
  [
    'strategy',
    'Ask for consolidation with the husband’s case first; the motion on the notice can wait until the judge has ruled on it.',
  ],
  [
    'call',
    'Told me for the first time what happened on the road from the bus station. She does not want it in the application yet. ' +
      'We agreed to speak again on Friday with the same interpreter, and that nobody else of the family hears of it before.\n\n' +
      'To check before then: whether the notice names a place at all; whether the shelter keeps a visitors’ book for that week; ' +
      'and whether the nurse who saw her would write a statement. The nurse has left the shelter, its director has her new number.',
  ],
  [
    'meeting',
    'Moot of the direct examination. Dates confuse her when asked in one breath; ask for one thing at a time.',
  ],
];

/** Writes down the returns of a person, and notes about the case; nothing where there is no case. */
export async function seedContent(
  app: INestApplicationContext,
  by: (login: string, action: string, work: () => Promise<unknown>) => Promise<unknown>,
  { file, known, now }: { file: PlannedFile; known: ReadonlySet<string>; now: Date },
): Promise<void> {
  const caseId = file.case?.id;
  if (caseId === undefined) return;
  const chance = new Chance(`${caseId}/content`);
  const said = file.case?.returnPort ?? '';
  const port = portsById.has(said) ? said : 'sanYsidro';
  const today = todayAt(now, port);
  const enrolledOn = file.case?.enrolledOn ?? null;
  const returns = returnsOf(chance, caseId, port, { today, enrolledOn }).filter(({ id }) => !known.has(id));
  const notes = notesOf(chance, caseId, now).filter(({ id }) => !known.has(id));
  if (returns.length > 0)
    await by('attorney', 'return:record', async () => {
      const service = app.get(ReturnsService, { strict: false });
      for (const each of returns) await service.record(caseId, NewReturn.parse(each));
    });
  for (const login of ['intake', 'attorney']) {
    const own = notes.filter((note) => (note.login === 'intake') === (login === 'intake'));
    if (own.length === 0) continue;
    await by(login, 'note:write', async () => {
      const service = app.get(NotesService, { strict: false });
      for (const { login: _, ...note } of own) await service.write(caseId, NewNote.parse(note));
    });
  }
}

function returnsOf(
  chance: Chance,
  name: string,
  port: string,
  { today, enrolledOn }: { today: string; enrolledOn: string | null },
): (NewReturnInput & { id: string })[] {
  if (chance.happens(0.2)) return [];
  const city = portsById.get(port)?.mexicanCity ?? null;
  const row = (place: string, returnedOn: string, facts: Partial<NewReturnInput>) => ({
    id: idFrom(`${name}/return/${place}`),
    returnedOn,
    port,
    city,
    ...facts,
  });
  const first =
    enrolledOn !== null && enrolledOn >= '2019-01-01' && enrolledOn <= today ? plusDays(enrolledOn, 1) : null;
  const latest = plusDays(today, -chance.int(12, 170));
  const fmm = {
    kind: 'fmm' as const,
    number: `MX-${String(chance.int(100_000, 999_999))}`,
    issuedOn: latest,
    expiresOn: plusDays(latest, 180),
  };
  const tearSheet = { kind: 'tearSheet' as const, issuedOn: latest };
  const papers = chance.happens(0.6)
    ? [tearSheet, fmm]
    : chance.happens(0.5)
      ? [{ ...fmm, expiresOn: plusDays(today, chance.int(-20, 12)) }]
      : [];
  return [
    ...(first !== null && first < latest ? [row('first', first, { papers: [] })] : []),
    row('latest', latest, { papers, note: chance.happens(0.2) ? 'Sent back at night, without the bag.' : null }),
  ];
}

function notesOf(chance: Chance, name: string, now: Date): (NewNoteInput & { id: string; login: string })[] {
  const first = chance.int(0, 20);
  return Array.from({ length: chance.int(0, 5) }, (_, place) => {
    const secret = chance.happens(0.35);
    const said = secret ? held : plain;
    const [kind, text] = said[(first + place) % said.length] ?? (['other', 'Nothing new.'] as const);
    const at = new Date(now.getTime() - chance.int(20, 4_000) * 3_600_000).toISOString();
    const login = !secret && chance.happens(0.5) ? 'intake' : 'attorney';
    return { id: idFrom(`${name}/note/${String(place)}`), kind, text, at, privileged: secret, login };
  });
}
