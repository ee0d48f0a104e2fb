/** What the codes of joining two records say to a person, in both languages. */
export const mergeSentences = {
  mergeOfOne: ['Choose another record: this is the same one.', 'Elija otro registro: este es el mismo.'],
  mergedAway: [
    'This record was joined to another one of the same person. Open that one and write there.',
    'Este registro se unió a otro de la misma persona. Abra ese otro y escriba ahí.',
  ],
  mergedAlready: [
    'This record was joined to another one already. Open it to see which.',
    'Ese registro ya se unió a otro. Ábralo para ver a cuál.',
  ],
  mergedLater: [
    'The kept record was joined with yet another one afterwards. Undo that first.',
    'El registro que queda se unió después con otro más. Deshaga primero eso.',
  ],
  mergeOfKin: [
    'These two are noted as relatives of each other. If they are one person, end that tie first.',
    'Estas dos personas constan como parientes. Si son una sola, termine antes ese parentesco.',
  ],
  mergeInOneFamily: [
    'Both records are in the same family, or have the same relative. Take the duplicate out of the family, or end its tie, first.',
    'Los dos registros están en la misma familia o tienen el mismo pariente. Saque antes el duplicado de la familia o termine ese parentesco.',
  ],
  mergeSight: [
    'Not the same people may see both records. Ask a director to make that alike first.',
    'Los dos registros no están abiertos a las mismas personas. Pida antes a la dirección que los iguale en eso.',
  ],
  mergeTooLong: [
    'Together they would hold more of these than a record can. Take some out of one of the two first.',
    'Juntos tendrían más de lo que cabe en un registro. Quite antes algunos de uno de los dos.',
  ],
} as const;
