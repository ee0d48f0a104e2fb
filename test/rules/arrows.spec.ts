import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { importsOf, isCode, isTest, ringsIn, root, writtenFiles, type Import } from './source-files';

/** Which way the arrows point: a layer may import from these, and from the packages that the pattern names. */
const arrows: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }>> = {
  'libs/domain': { layers: ['libs/domain'], packages: /^temporal-polyfill$/ },
  'libs/contract': { layers: ['libs/contract', 'libs/domain'], packages: /^(zod|temporal-polyfill)$/ },
  'libs/ui': { layers: ['libs/ui', 'libs/domain'], packages: /^(@angular\/(?!router|common\/http)|rxjs|d3-)/ },
  'libs/testing': { layers: ['libs/testing', 'libs/contract', 'libs/domain'], packages: /^node:/ },
  'apps/web': {
    layers: ['apps/web', 'libs/ui', 'libs/contract', 'libs/domain'],
    packages: /^(@angular\/|@jsverse\/|@fontsource|rxjs|zod$|d3-|dexie$|hash-wasm$|temporal-polyfill$|tslib$)/,
  },
  'apps/api': {
    layers: ['apps/api', 'libs/contract', 'libs/domain', 'migrations', 'seeds', 'package.json'],
    packages: /^(?!@angular\/|@jsverse\/|@resguardo\/)/,
  },
};

const layerOf = (path: string): string =>
  /^(libs|apps)\//.test(path) ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '');
const isOurs = (path: string): boolean =>
  /^(libs|apps|test|seeds|bench|migrations|tools|docs)\//.test(path) || path === 'package.json';
const featureOf = (path: string): string => /^apps\/api\/src\/([^/]+)\//.exec(path)?.[1] ?? '';

/** Imports that point the wrong way. */
const wrong = (imports: readonly Import[]): string[] =>
  imports
    .filter(({ from, to }) => {
      if (isTest(from) || from.endsWith('.config.cjs')) return false;
      const allowed = arrows[layerOf(from)];
      if (!allowed) return false;
      if (!isOurs(to)) return !allowed.packages.test(to);
      if (!allowed.layers.includes(layerOf(to))) return true;
      if (layerOf(from) !== 'apps/api' || layerOf(to) !== 'apps/api') return false;
      const [ours, theirs] = [featureOf(from), featureOf(to)];
      if (ours === 'platform') return theirs !== 'platform';
      return theirs !== ours && ours !== '' && to.endsWith('.controller.ts');
    })
    .map(({ from, to }) => `${from} → ${to}`);

interface Complaint {
  readonly rule: string;
  readonly message: string;
}

/** What our lint rules say to files that do not exist, without types. */
function lint(files: Readonly<Record<string, string>>): Record<string, Complaint[]> {
  const answer = execFileSync(process.execPath, [join(__dirname, 'planted-lint.mjs')], {
    input: JSON.stringify(files),
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(answer) as Record<string, Complaint[]>;
}

describe('an import', () => {
  const files = writtenFiles().filter(isCode);
  const imports = importsOf(files);

  it('points from a library to an app, from the platform to a feature, or past a controller', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(wrong(imports)).toEqual([]);
  });

  it('closes a ring', () => {
    expect(ringsIn(imports)).toEqual([]);
  });

  it('comes from a barrel', () => {
    expect(files.filter((path) => /(^|\/)index\.[cm]?[tj]s$/.test(path))).toEqual([]);
  });

  it('is planted, and the search for wrong arrows would miss it', () => {
    const planted = {
      'libs/domain/src/planted-zod.ts': `import * as z from 'zod';`,
      'libs/domain/src/planted-contract.ts': `import { id } from '@resguardo/contract/primitives';`,
      'libs/contract/src/planted.ts': `export * from '../../../apps/api/src/platform/actor';`,
      'libs/ui/src/planted-contract.ts': `import type { Client } from '@resguardo/contract/clients';`,
      'libs/ui/src/planted-http.ts': `import { HttpClient } from '@angular/common/http';`,
      'libs/testing/src/planted.ts': `import { puente } from '../../../apps/api/test-support/app';`,
      'apps/web/src/app/planted.ts': `const later = import('../../../api/src/platform/actor');`,
      'apps/api/src/planted/planted-ui.ts': `import { Field } from '@resguardo/ui/field';`,
      'apps/api/src/platform/http/planted.ts': `import { ClientEntity } from '../../clients/client.entity';`,
      'apps/api/src/planted/planted.ts': `import { CasesController } from '../cases/cases.controller';`,
    };
    const found = wrong(importsOf(files, planted)).map((said) => said.split(' → ')[0]);
    expect(found.sort()).toEqual(Object.keys(planted).sort());
    const ring = ringsIn(
      importsOf(files, {
        'libs/domain/src/ring-a.ts': `import './ring-b';`,
        'libs/domain/src/ring-b.ts': `import type { A } from './ring-a';`,
      }),
    );
    expect(ring).toEqual([['libs/domain/src/ring-a.ts', 'libs/domain/src/ring-b.ts']]);
  });

  it('is planted, or another thing the house does not do, and the lint lets it pass', () => {
    const refused: Record<string, string> = {
      'libs/domain/src/planted-zod.ts': `import * as z from 'zod'; export const a = z.string();`,
      'libs/contract/src/planted-api.ts': `import { actorOf } from '../../../apps/api/src/platform/actor'; actorOf({});`,
      'libs/contract/src/planted-transform.ts': `import * as z from 'zod'; export const a = z.string().transform(Number);`,
      'libs/ui/src/planted-contract.ts': `import { Client } from '@resguardo/contract/clients'; Client.parse({});`,
      'libs/testing/src/planted.ts': `import { puente } from '../../../apps/api/test-support/app'; export const a = puente;`,
      'apps/web/src/app/planted.ts': `import { Injectable } from '@nestjs/common'; export const a = Injectable;`,
      'apps/web/src/app/planted-subscribe.ts': `declare const source: { subscribe(): void }; source.subscribe();`,
      'apps/api/src/platform/planted.ts': `import { ClientEntity } from '../clients/client.entity'; export const a = ClientEntity;`,
      'apps/api/src/platform/http/planted.ts': `import { ClientEntity } from '../../clients/client.entity'; export const a = ClientEntity;`,
      'apps/api/src/hearings/planted-controller.ts': `import { CasesController } from '../cases/cases.controller'; export const a = CasesController;`,
      'apps/api/src/hearings/planted-barrel.ts': `import { a } from './index'; export const b = a;`,
      'apps/api/src/hearings/planted-sealed.ts': `export const sql = 'select sealed from app.hearing';`,
      'apps/api/src/hearings/planted-open.ts': `export const a = (row: { sealed: Buffer }) => row.sealed;`,
      'apps/api/src/hearings/planted-sql.ts': `declare const unit: { query(sql: string): void }; export const a = (b: { c: string }) => unit.query(\`select \${b.c}\`);`,
      'apps/api/src/hearings/planted-setting.ts': [
        `export const sql = "select set_config('app.ctx', $1, `,
        `false)";`,
      ].join(''),
      'apps/api/src/hearings/planted-transaction.ts': `declare const source: { transaction(): void }; source.transaction();`,
      'apps/api/src/hearings/planted-repository.ts': `import { InjectRepository } from '@nestjs/typeorm'; export class A { constructor(@InjectRepository() readonly b: string) {} }`,
      'apps/api/src/hearings/planted-six.ts':
        `declare const D: ClassDecorator; @D export class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) {} }`.replace(
          '@D',
          '@D()',
        ),
      'apps/api/src/hearings/planted-names.ts': `export interface HearingDto { a: string }`,
      'apps/api/src/hearings/planted-hungarian.ts': `export interface IHearing { a: string }`,
      'apps/api/src/hearings/planted-list.ts': `export enum Kind { Master }`,
      'apps/api/src/hearings/planted-later.ts': `import { forwardRef } from '@nestjs/common'; export const a = forwardRef;`,
      'apps/api/src/hearings/planted-children.ts': `import { OneToMany } from 'typeorm'; export const a = OneToMany;`,
      'test/api/planted.spec.ts': `it.only('runs alone', () => undefined);`,
    };
    const allowed: Record<string, string> = {
      'libs/contract/src/planted-good.ts': `import * as z from 'zod'; import { sexes } from '@resguardo/domain/vocabulary'; export const a = z.enum(sexes);`,
      'apps/api/src/hearings/planted-good.ts': `import { ClientEntity } from '../clients/client.entity'; import { Units } from '../platform/database/unit-of-work'; export const a = [ClientEntity, Units];`,
      'apps/api/src/platform/vault/planted-good.ts': `export const a = (row: { sealed: Buffer }) => row.sealed;`,
    };
    const said = lint({ ...refused, ...allowed });
    expect(Object.keys(refused).filter((path) => (said[path] ?? []).length === 0)).toEqual([]);
    expect(Object.keys(allowed).map((path) => [path, said[path]])).toEqual(
      Object.keys(allowed).map((path) => [path, []]),
    );
  });
});
