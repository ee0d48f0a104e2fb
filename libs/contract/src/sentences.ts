import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';
import { counselSentences } from './sentences-counsel';
import { mergeSentences } from './sentences-merge';

/** What each code says to a person, in both languages. The API and the forms use the same words. */
export const sentences = {
  // The whole request
  body: ['Some of what was sent needs to change. See each field.', 'Algo de lo enviado debe cambiar. Vea cada campo.'],
  rule: ['This cannot be kept as it is. See each field.', 'No se puede guardar así. Vea cada campo.'],
  absent: ['We do not find this here.', 'No encontramos esto aquí.'],
  signIn: ['Sign in to go on.', 'Inicie sesión para continuar.'],
  signInRefused: [
    'The e-mail or the password does not fit. Check both.',
    'El correo o la contraseña no coinciden. Revise los dos.',
  ],
  forbidden: [
    'Your role does not do this. Ask your administrator.',
    'Su función no permite hacer esto. Pregunte a quien administra.',
  ],
  csrf: ['This page is out of date. Load it again.', 'Esta página ya no está al día. Vuelva a cargarla.'],
  origin: ['This came from another site, so it was not done.', 'Esto vino de otro sitio, así que no se hizo.'],
  stale: [
    'Somebody changed this meanwhile. Choose which version stands.',
    'Alguien cambió esto mientras tanto. Elija cuál versión queda.',
  ],
  exists: ['Something else is kept under this id.', 'Ya hay otra cosa guardada con este identificador.'],
  ifMatchMissing: ['Send the version you read in If-Match.', 'Envíe en If-Match la versión que leyó.'],
  tooMany: [
    'That is too many at once. Send fewer, or wait a little.',
    'Es demasiado de una sola vez. Envíe menos o espere un poco.',
  ],
  tooLarge: [
    'This is larger than we can take. Send less at a time.',
    'Es más grande de lo que podemos recibir. Envíe menos a la vez.',
  ],
  jsonOnly: ['Send JSON.', 'Envíe JSON.'],
  method: ['This address does not do that.', 'Esta dirección no hace eso.'],
  unavailable: [
    'The server is busy for a moment. Nothing was lost; try again.',
    'El servidor está ocupado un momento. No se perdió nada; intente de nuevo.',
  ],
  unexpected: [
    'Something went wrong on our side. Quote the code below when you ask for help.',
    'Algo salió mal de nuestro lado. Al pedir ayuda, dé el código de abajo.',
  ],
  request: ['We could not read this request.', 'No pudimos leer esta solicitud.'],
  // One field
  unknownField: ['There is no such field here. Take it out.', 'Aquí no existe ese campo. Quítelo.'],
  missing: ['Fill this in.', 'Complete este campo.'],
  required: ['Fill this in.', 'Complete este campo.'],
  empty: ['Write something here, or leave the field out.', 'Escriba algo aquí o deje fuera este campo.'],
  type: ['This field takes another kind of answer.', 'Este campo lleva otro tipo de respuesta.'],
  form: ['Write this in another way.', 'Escríbalo de otra forma.'],
  tooLong: ['Write less here.', 'Escriba menos aquí.'],
  tooSmall: ['Write a larger number.', 'Escriba un número mayor.'],
  tooBig: ['Write a smaller number.', 'Escriba un número menor.'],
  choice: ['Choose one of the answers offered.', 'Elija una de las respuestas que se ofrecen.'],
  date: ['Write a day that exists, like 3 Dec 2026.', 'Escriba un día que exista, como 3 dic 2026.'],
  notADate: ['Write a day that exists, like 3 Dec 2026.', 'Escriba un día que exista, como 3 dic 2026.'],
  instant: ['Write a moment like 2026-12-03T16:30:00Z.', 'Escriba un momento como 2026-12-03T16:30:00Z.'],
  id: ['This is not an id of ours.', 'Esto no es un identificador nuestro.'],
  version: ['Write the version as a whole number.', 'Escriba la versión como número entero.'],
  wholeNumber: ['Write a whole number.', 'Escriba un número entero.'],
  cursor: ['Begin again at the first page.', 'Empiece de nuevo desde la primera página.'],
  draftKey: [
    'Name the form in small letters, digits, colons and hyphens.',
    'Nombre el formulario con minúsculas, cifras, dos puntos y guiones.',
  ],
  untypable: ['Take out the hidden characters here.', 'Quite de aquí los caracteres ocultos.'],
  nameMissing: [
    'Write at least one name, as the person says it.',
    'Escriba al menos un nombre, como la persona lo dice.',
  ],
  contactMissing: [
    'Write one way to reach the person, or answer that there is none.',
    'Escriba una forma de contacto o responda que no hay ninguna.',
  ],
  aNumber: [
    'Write 7 to 9 digits after the A, like A012-345-678.',
    'Escriba de 7 a 9 cifras después de la A, como A012-345-678.',
  ],
  aNumberMasked: [
    'Write the whole A-number: the hidden one is not on this file.',
    'Escriba el número A completo: el que está oculto no es de este expediente.',
  ],
  aNumberTwice: ['This A-number is here twice.', 'Este número A aparece dos veces.'],
  oneLead: ['Mark one A-number as the lead, not several.', 'Marque un solo número A como principal.'],
  phone: [
    'Write the number with its country, like +52 664 000 0199.',
    'Escriba el número con su país, como +52 664 000 0199.',
  ],
  email: ['Write an address like name@example.org.', 'Escriba una dirección como nombre@example.org.'],
  languageCode: ['Choose a language from the list.', 'Elija una lengua de la lista.'],
  countryCode: ['Choose a country from the list.', 'Elija un país de la lista.'],
  courtUnknown: ['Choose a court from the list.', 'Elija una corte de la lista.'],
  portUnknown: ['Choose a port from the list.', 'Elija un puente de la lista.'],
  cityUnknown: [
    'Choose a city from the list, or say that it is elsewhere.',
    'Elija una ciudad de la lista o diga que es otro lugar.',
  ],
  clientAbsent: ['Choose a client of your organization.', 'Elija a una persona que atienda su organización.'],
  leadAbsent: [
    'Choose a case of your organization that is not this one.',
    'Elija un caso de su organización que no sea este.',
  ],
  leadLed: [
    'That case is led by another one. Choose the case that leads them all.',
    'Ese caso ya depende de otro. Elija el caso principal de todos.',
  ],
  leadsOthers: [
    'Other cases follow this one. Give them another lead first.',
    'Otros casos dependen de este. Póngales primero otro caso principal.',
  ],
  clientOrPerson: [
    'Choose a client, or write who it is: one of the two.',
    'Elija a una persona registrada o escriba quién es: una de las dos cosas.',
  ],
  familyWithoutClient: [
    'Put at least one person whom you serve into the family.',
    'Ponga en la familia al menos a una persona que ustedes atienden.',
  ],
  memberTwice: ['This person is in the family already.', 'Esta persona ya está en la familia.'],
  notInFamily: ['Choose somebody of this family.', 'Elija a alguien de esta familia.'],
  tieReversed: [
    'The file says the same tie the other way round. End that one first.',
    'El expediente dice el mismo vínculo al revés. Primero termine ese.',
  ],
  tieToSelf: ['Choose two different people.', 'Elija a dos personas distintas.'],
  usState: ['Choose a state from the list.', 'Elija un estado de la lista.'],
  reasonMissing: [
    'Say why the phase differs from the enrollment date.',
    'Diga por qué la fase no es la que da la fecha de inscripción.',
  ],
  bornInFuture: ['Write a birth date that is not in the future.', 'Escriba una fecha de nacimiento que no sea futura.'],
  dayInFuture: ['Write a day that has come already.', 'Escriba un día que ya haya llegado.'],
  untilBeforeFrom: ['Write an end that is not before the beginning.', 'Escriba un final que no sea antes del inicio.'],
  consentTooLong: [
    'A permission lasts five years at most. Write an earlier day.',
    'Un permiso dura cinco años como máximo. Escriba un día anterior.',
  ],
  guardianMissing: [
    'Write who agrees for this person: the name, and what they are to them.',
    'Escriba quién da el permiso por esta persona: su nombre y qué es de ella.',
  ],
  ...counselSentences,
  ...mergeSentences,
  wallTime: ['Write the time in 24 hours, like 08:30.', 'Escriba la hora en formato de 24 horas, como 08:30.'],
  timeZone: ['Choose a time zone such as America/Denver.', 'Elija una zona horaria como America/Denver.'],
  zoneUnknown: ['Choose a time zone such as America/Denver.', 'Elija una zona horaria como America/Denver.'],
  timeNotOnClock: [
    'The clocks skip this time on that day. Ask the court which time it means.',
    'Ese día los relojes se saltan esa hora. Pregunte a la corte a qué hora se refiere.',
  ],
  timeTwice: [
    'The clocks show this time twice on that day. Ask the court which one it means.',
    'Ese día los relojes muestran esa hora dos veces. Pregunte a la corte cuál de las dos es.',
  ],
  dayOutOfRange: [
    'Check the year: no hearing of the program is on that day.',
    'Revise el año: en ese día no hay audiencias del programa.',
  ],
  notInThisState: [
    'Leave this empty, or say that the hearing has it.',
    'Deje esto vacío o indique que la audiencia ya tiene este dato.',
  ],
  settleInstead: [
    'Sources speak of this date. Add what a source says, or settle which date stands.',
    'Hay fuentes que hablan de esta fecha. Agregue lo que dice una fuente o decida cuál fecha queda.',
  ],
  dayForTime: ['Give the day of this time.', 'Indique el día de esa hora.'],
  seenLater: ['This lies in the future. Give a moment that has been.', 'Eso está en el futuro. Indique cuándo fue.'],
  tooManyNotes: ['There are too many of these on one hearing.', 'Ya hay demasiados en una sola audiencia.'],
  noDateToTell: [
    'No date is set. There is nothing to tell or verify yet.',
    'No hay fecha fijada. Todavía no hay qué avisar ni verificar.',
  ],
  codeUnknown: ['Choose a code of the list.', 'Elija un código de la lista.'],
  codeMissing: [
    'Give the reason code, or the words that were used.',
    'Indique el código del motivo o las palabras que usaron.',
  ],
  onlyAdjourned: [
    'Only an adjourned hearing has a reason code.',
    'Solo una audiencia aplazada lleva código de motivo.',
  ],
  absentOnly: ['In absentia goes with an absent respondent.', '«En ausencia» va con que la persona no compareció.'],
  hearingOver: [
    'This hearing is over. Write it on the one that came in its place.',
    'Esta audiencia ya terminó. Escríbalo en la que quedó en su lugar.',
  ],
  nextStands: [
    'The next hearing is already kept. Correct that one.',
    'La siguiente audiencia ya está guardada. Corrija esa.',
  ],
  reportAfterHearing: [
    'The time at the port must come before the hearing. Check both clocks.',
    'La hora en el puente debe ser anterior a la audiencia. Revise los dos relojes.',
  ],
  inFuture: ['Write a day that has come already.', 'Escriba un día que ya haya llegado.'],
  momentInFuture: ['Write a moment that has passed already.', 'Escriba un momento que ya haya pasado.'],
  returnTooEarly: [
    'Check the year: the first returns were in January 2019.',
    'Revise el año: las primeras devoluciones fueron en enero de 2019.',
  ],
  expiresBeforeIssued: [
    'The paper ends before it was issued. Check both days.',
    'El documento vence antes de haberse expedido. Revise los dos días.',
  ],
  passwordWeak: [
    'Use at least 12 characters that do not name you or the organization.',
    'Use al menos 12 caracteres, sin su nombre ni el de la organización.',
  ],
  emailTaken: [
    'Somebody has an account with this address. Write another one.',
    'Alguien ya tiene una cuenta con este correo. Escriba otro.',
  ],
  rolesMissing: ['Choose at least one role.', 'Elija al menos una función.'],
  lastAdministrator: [
    'This is the last administrator. Give somebody else this role first, and wait until they have signed in.',
    'Es la última persona que administra. Antes dé esta función a alguien más y espere a que inicie sesión.',
  ],
  endsOnPast: ['Choose today or a later day.', 'Elija hoy o un día posterior.'],
  ownAccess: [
    'Ask another administrator: nobody renews their own access.',
    'Pida esto a otra persona que administre: nadie renueva su propio acceso.',
  ],
  accountClosed: ['This account is closed. Open it again first.', 'Esta cuenta está cerrada. Ábrala de nuevo primero.'],
  link: [
    'This link does not work any more. Ask whoever gave it to you for a new one.',
    'Este enlace ya no sirve. Pida uno nuevo a quien se lo dio.',
  ],
  linkOfOther: [
    'You are signed in here as whoever made this link. It is for another person: they open it on their own device.',
    'Aquí tiene abierta su sesión quien hizo este enlace. Es para otra persona: que lo abra en su propio equipo.',
  ],
  secondPerson: [
    'Another director or administrator must confirm this: not one of those who let each other in lately.',
    'Debe confirmarlo otra persona que dirija o administre: ninguna de las que se dieron acceso entre sí hace poco.',
  ],
  grantDecided: ['This has been decided already, or its time is over.', 'Esto ya se decidió o ya venció su plazo.'],
} as const satisfies Record<string, readonly [en: string, es: string]>;

export type SentenceCode = keyof typeof sentences;

/** The sentence for a code; a code without one gets the general sentence for a field. */
export function sentence(code: string, language: InterfaceLanguage): string {
  const [en, es] = Object.hasOwn(sentences, code) ? sentences[code as SentenceCode] : sentences.form;
  return language === 'es' ? es : en;
}
