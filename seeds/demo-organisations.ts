import type { InterfaceLanguage, Role } from '@resguardo/domain/vocabulary';
import type { DemoOrganisation } from './demo-families';

const many = [4, 2, 3, 2, 5, 2, 2, 3, 3, 2, 4, 2, 2, 3, 2, 2, 4, 2, 3, 2, 2, 3, 2, 2, 3] as const;

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    id: '10000000-0000-4000-8000-000000000001',
    name: 'Puente Legal',
    host: 'puente.example',
    ports: ['sanYsidro', 'sanYsidro', 'otayMesa', 'calexico', 'sanYsidro', 'nogales', 'sanYsidro', 'calexico'],
    area: '664',
    peoples: { HND: 30, GTM: 14, 'GTM-maya': 14, SLV: 14, NIC: 6, CUB: 6, VEN: 6, COL: 3, BRA: 4, HTI: 5 },
    families: [...many, 1, 1, 1, 1],
    firstSerial: 10_001,
  },
  {
    id: '10000000-0000-4000-8000-000000000002',
    name: 'Casa Frontera',
    host: 'frontera.example',
    ports: ['pasoDelNorte', 'pasoDelNorte', 'laredo', 'brownsville', 'pasoDelNorte', 'eaglePass', 'nogales'],
    area: '656',
    peoples: { HND: 24, GTM: 10, 'GTM-maya': 12, SLV: 10, NIC: 8, CUB: 12, VEN: 10, ECU: 8, PER: 2, BRA: 3, HTI: 3 },
    families: [...many, 1, 1, 1, 1],
    firstSerial: 10_401,
  },
  {
    id: '10000000-0000-4000-8000-000000000003',
    name: 'Amparo Norte',
    host: 'norte.example',
    ports: ['brownsville', 'laredo'],
    area: '868',
    peoples: { HND: 50, SLV: 30, NIC: 20 },
    families: [3, 2, 1],
    firstSerial: 10_801,
  },
];

interface Staff {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly language: InterfaceLanguage;
}

const names: Readonly<Record<string, readonly string[]>> = {
  'puente.example': ['Itzel Arriaga', 'Hannah Okafor', 'Rubén Lizárraga', 'Margaret Ellison', 'Tomás Uribe'],
  'frontera.example': ['Alma Terrazas', 'Daniel Brightwater', 'Noemí Quezada', 'Lucía Baeza', 'Peter Lindqvist'],
  'norte.example': ['Perla Cantú', 'Grace Whitfield', 'Arturo Garza', 'Elena Treviño', 'Sam Delacroix'],
};
const logins = [
  ['intake', 'intake'],
  ['attorney', 'attorney'],
  ['attorney2', 'attorney'],
  ['director', 'director'],
  ['admin', 'administrator'],
] as const;

export const demoStaff = ({ host }: DemoOrganisation): Staff[] =>
  logins.map(([login, role], place) => ({ login, role, name: names[host]?.[place] ?? login, language: 'en' }));
