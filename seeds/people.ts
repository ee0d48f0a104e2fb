import type { Chance } from './chance';

/** Peoples whose names are formed alike. `GTM-maya`: Guatemalans with Mayan surnames. */
export const peoples = [
  'HND',
  'GTM',
  'GTM-maya',
  'SLV',
  'NIC',
  'CUB',
  'VEN',
  'ECU',
  'COL',
  'PER',
  'BRA',
  'HTI',
] as const;
export type People = (typeof peoples)[number];

interface Pool {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
}

const list = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

const central = {
  women:
    list(`María José, Ana Lucía, Karla Patricia, Wendy Carolina, Sandra Maribel, Rosa Elvira, Keily, Yesenia, Glenda, Dilcia,
    Heidy, Reina Isabel, Brenda Lizeth, Zoila, Norma, Irma, Marta Julia, Gloria, Blanca Estela, Suyapa, Iris Yolanda, Katerin, Génesis,
    Daniela, Lesly, Fátima, Xiomara, Vilma, Claudia, Jenny, Nohemí, Ruth, Noelia, Paola, Sofía, Ashly, Belkis, Maritza, Elsa, Johana`),
  men: list(`José Luis, Juan Carlos, Kevin Josué, Brayan, Walter Noé, Osmán, Marvin, Denis, Olvin, Cristian, Selvin, Darwin, Wilmer,
    Víctor Manuel, Miguel Ángel, Rigoberto, Hilario, Esteban, Elmer, Nelson, Josué, Ángel David, Edwin, Óscar, Jairo, Carlos Roberto,
    Santos, Melvin, Allan, Fredy, Daniel, Samuel, Isaac, Emerson, Anderson, Geovany, Luis Fernando, Mateo, Rony, Noel`),
  surnames:
    list(`Hernández, Martínez, López, García, Rodríguez, Flores, Mejía, Reyes, Rivera, Ramos, Castillo, Pineda, Zelaya, Murillo,
    Carrillo, Lagos, Umaña, Alvarado, Bonilla, Figueroa, Cáceres, Zúñiga, Valladares, Benítez, Banegas, Interiano, Sabillón, Ceballos,
    Portillo, Galdámez, Zavala, Padilla, Escobar, de la Rosa, del Cid, De León, de los Santos, del Valle, Velásquez, Chávez, Orellana,
    Paz, Guzmán, Madrid, Ponce, Chinchilla, Licona, Quintanilla, Ñuñoa, Turcios, Euceda, Cálix, Tejada, Urquía, Bardales, Funes, Amador,
    Matute, Oyuela, Peralta, Villeda, Yánez, Zepeda, Andino, Berríos, Coello, Discua, Elvir, Fajardo, Girón, Henríquez, Isaula, Jacobo,
    Landaverde, Maradiaga, Nájera, Osorto, Palma, Quiroz, Rosales, Sarmiento, Tabora, Ucles, Vallecillo, Wainwright, Ynestroza, Zaldívar`),
} satisfies Pool;

const caribbean = {
  women:
    list(`Yanelis, Yamilé, Dayana, Lisandra, Misleidys, Odalys, Maylín, Yusimí, Leidys, Arletis, Beatriz, Caridad, Mirelys, Ivette,
    Anaís, Roxana, Yudith, Idalmis, Noraida, Zenaida`),
  men: list(`Yoandy, Reinier, Dayron, Lázaro, Osmany, Yunior, Alexei, Maikel, Ernesto, Raidel, Yasmani, Leonel, Orestes, Rolando, Yosvany,
    Arnaldo, Ariel, Dariel, Frank, Eduardo`),
  surnames:
    list(`Pérez, Rodríguez, González, Fernández, Díaz, Valdés, Alfonso, Hernández, Acosta, Machado, Leyva, Batista, Cruz, Góngora,
    Piñeiro, Zayas, Oropesa, Quesada, Sotolongo, Yera, Arencibia, Borroto, Cabrera, Echevarría, Fonseca, Guerra, Infante, Labrada, Milanés`),
} satisfies Pool;

const andean = {
  women:
    list(`María Belén, Génesis, Andrea Carolina, Yuleisy, Mariángel, Luz Marina, Rosario, Nancy, Verónica, Gabriela, Alejandra,
    Yajaira, Diana, Lucero, Rocío, Milagros, Fernanda, Adriana, Zulay, Paola Andrea`),
  men: list(`Luis Alfredo, José Gregorio, Wilson, Segundo, Byron, Jhon Jairo, Yeferson, Édgar, Iván, Andrés Felipe, Alexis, Ronald, Franklin,
    Hernán, Jorge Luis, Milton, Ángel, Rubén, Christian, Efraín`),
  surnames:
    list(`González, Rodríguez, Rojas, Guamán, Sánchez, Ramírez, Quishpe, Morales, Toapanta, Romero, Medina, Chacón, Parra, Yumbo,
    Contreras, Guerrero, Salazar, Quiñónez, Villamizar, Zambrano, Araque, Briceño, Colmenares, Caiza, Chango, Guanoluisa, Llumiquinga,
    Mendoza, Pachacama, Rangel, Simbaña, Tituaña, Urdaneta, Vielma, Yánez, Huamán, Quispe, Mamani, Condori, Ochoa, Restrepo, Ospina`),
} satisfies Pool;

const pools: Readonly<Record<People, Pool>> = {
  HND: central,
  GTM: central,
  SLV: central,
  NIC: central,
  CUB: caribbean,
  VEN: andean,
  ECU: andean,
  COL: andean,
  PER: andean,
  'GTM-maya': {
    women:
      list(`Juana, Petrona, Catarina, Micaela, Candelaria, Magdalena, Isabela, Eulalia, Dominga, Ana, María Tomasa, Tomasa, Manuela,
      Rosario, Elena, Angelina, Lucía, Francisca, Marta, Antonia`),
    men: list(`Domingo, Sebastián, Andrés, Pascual, Diego, Gaspar, Tomás, Mateo, Francisco, Baltazar, Juan, Pedro, Miguel, Nicolás, Bartolo,
      Santiago, Cristóbal, Marcos, Lorenzo, Rolando`),
    surnames:
      list(`Xol, Tzul, Caal, Choc, Ixmatul, Ch’en, Cux, Xuncax, Raxtun, Ical, Xicay, Bol, Ajanel, Ch’ub, K’iej, Pop, Tut, Chub,
      Tiul, Coc, Maquín, Sacbaja, Ajpop, Batz, Canil, Chávez Ixcoy, Guarcas, Ixcoy, Lux, Mucía, Nimatuj, Osorio Chel, Pacajoj, Quino, Raymundo,
      Saquic, Tambriz, Us, Velasco Brito, Xiloj, Yac, Zapeta, Ajxup, Brito, Ceto, De Paz Chávez, Escalante Mam, Jom, Marcos Juan`),
  },
  BRA: {
    women: list(
      'Juliana, Adriana, Patrícia, Luciana, Fernanda, Camila, Aline, Tatiane, Rosângela, Vitória, Beatriz, Larissa',
    ),
    men: list(
      'Lucas, Thiago, Rafael, Wagner, João Vitor, Anderson, Márcio, Edson, Gabriel, Luiz Carlos, Matheus, Cauã',
    ),
    surnames:
      list(`Silva, Santos, Oliveira, Souza, Pereira, Ferreira, Alves, Ribeiro, Gonçalves, Magalhães, Araújo, Conceição, da Costa,
      dos Reis, Nogueira, Guimarães, Leão, Assunção`),
  },
  HTI: {
    women: list(
      'Marie-Ange, Roseline, Fabiola, Guerline, Mirlande, Nadège, Widelène, Daphnée, Islande, Loveline, Rose-Darline, Yolette',
    ),
    men: list(
      'Jean-Robert, Wilner, Frantz, Jude, Emmanuel, Rodrigue, Wisly, Dieudonné, Pierre-Louis, Evens, Jocelyn, Widmaer',
    ),
    surnames:
      list(`Joseph, Pierre, Jean-Baptiste, Saint-Fleur, Louis, Charles, Désir, Toussaint, Augustin, Estimé, Belizaire, Dorvil,
      Exantus, François, Guillaume, Médard, Noël, Petit-Frère`),
  },
};

export interface InventedName {
  readonly givenNames: string;
  readonly surname1: string;
  readonly surname2: string | null;
}

export const nationalityOf = (people: People): string => people.slice(0, 3);

export const surnameOf = (chance: Chance, people: People): string => chance.pickCommon(pools[people].surnames);

export const givenNamesOf = (chance: Chance, people: People, sex: 'female' | 'male'): string =>
  chance.pick(sex === 'female' ? pools[people].women : pools[people].men);

/** A name as it is formed there: two surnames, in Brazil the mother's first, in Haiti one. */
export function nameOf(chance: Chance, people: People, sex: 'female' | 'male'): InventedName {
  const surname2 = people === 'HTI' || chance.happens(0.12) ? null : surnameOf(chance, people);
  return { givenNames: givenNamesOf(chance, people, sex), surname1: surnameOf(chance, people), surname2 };
}

/** The surnames of a child of these two; of one parent alone, that parent's own. */
export function surnamesOfChild(
  people: People,
  mother: InventedName | null,
  father: InventedName | null,
): Omit<InventedName, 'givenNames'> {
  if (!mother || !father) {
    const parent = mother ?? father;
    return { surname1: parent?.surname1 ?? '', surname2: parent?.surname2 ?? null };
  }
  if (people === 'HTI') return { surname1: father.surname1, surname2: null };
  const fathers = people === 'BRA' ? (father.surname2 ?? father.surname1) : father.surname1;
  const mothers = people === 'BRA' ? (mother.surname2 ?? mother.surname1) : mother.surname1;
  return people === 'BRA' ? { surname1: mothers, surname2: fathers } : { surname1: fathers, surname2: mothers };
}
