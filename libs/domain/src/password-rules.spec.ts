import { isWeakPassword } from './password-rules';

const names = ['Itzel Arriaga', 'itzel.a@puente.example', 'Puente Legal'];

test.each([
  ['too short', 'once letras'],
  ['short when letters outside the first plane are counted once', '😀😀😀😀😀😀'],
  ['the name', 'itzel itzel itzel'],
  ['the name in other letters', 'La clave de ÁRRIAGA'],
  ['the organisation', 'PuenteDePlata2026'],
  ['the organisation in pieces', 'pu ente de plata alta'],
])('a password could be %s', (_, password) => {
  expect(isWeakPassword(password, names)).toBe(true);
});

test.each(['una frase larga de prueba', 'correct horse battery', 'a word of the domain: example'])(
  '%s would be refused',
  (password) => {
    expect(isWeakPassword(password, names)).toBe(false);
  },
);
