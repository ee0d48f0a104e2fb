/** What the codes of representation, visits and teams say to a person, in both languages. */
export const counselSentences = {
  formOfOtherKind: [
    'This form goes with another kind of representation. Choose another form or another kind.',
    'Ese formulario es de otro tipo de representación. Elija otro formulario u otro tipo.',
  ],
  partialNotAtCourt: [
    'A representative with partial accreditation appears before DHS only. Choose who appears at the court.',
    'Con acreditación parcial solo se comparece ante el DHS. Elija a quien comparece en la corte.',
  ],
  abogadoNotAtCourt: [
    'A lawyer licensed in Mexico cannot appear at the immigration court. Choose a consultation, or who appears there.',
    'Un abogado o abogada de México no puede comparecer en la corte de inmigración. Elija consulta o a quien comparece.',
  ],
  accreditationExpired: [
    'The accreditation ran out before this appearance. Write its new end, or who appears instead.',
    'La acreditación venció antes de esta comparecencia. Escriba su nueva vigencia o quién comparece en su lugar.',
  ],
  onePractitioner: [
    'Choose a colleague or write a name, not both.',
    'Elija a una persona de su organización o escriba un nombre, no las dos cosas.',
  ],
  nobodyRepresents: [
    'Leave this empty where nobody represents the person.',
    'Deje esto vacío si nadie representa a la persona.',
  ],
  colleagueAbsent: ['Choose somebody of your organization.', 'Elija a una persona de su organización.'],
  caseAbsent: ['Choose a case of your organization.', 'Elija un caso de su organización.'],
  caseTwice: ['This case is here already. Take it out.', 'Este caso ya está incluido. Quítelo.'],
  yearUnlikely: ['Check the year.', 'Revise el año.'],
  askedAfterAttempt: [
    'The visit must come after it was asked for. Check both times.',
    'La visita debe ser después de pedirla. Revise las dos horas.',
  ],
  minutesThoughRefused: [
    'It was not allowed, so leave the minutes empty or at 0. If there was a visit after all, answer that it was allowed.',
    'No se permitió: deje los minutos vacíos o en 0. Si hubo visita un rato, responda que sí se permitió.',
  ],
  currencyMissing: ['Write the amount and choose its currency.', 'Escriba la cantidad y elija la moneda.'],
  hearingToCome: [
    'This hearing is still to come. Only a new date, or the end of the case, can be written now.',
    'Esta audiencia aún no llega. Por ahora solo se puede escribir una fecha nueva, o el fin del caso.',
  ],
  staysPrivileged: [
    'A privileged note stays privileged, for its history holds what attorneys wrote. Write a new note for others.',
    'Una nota reservada se queda reservada: su historial guarda lo que escribió la abogacía. Escriba otra nota para los demás.',
  ],
} as const satisfies Record<string, readonly [en: string, es: string]>;
