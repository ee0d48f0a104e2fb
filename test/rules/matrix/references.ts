import type { JsonSchema, OpenApi } from '../app-routes';

/** A field of a body that names a record: of which folder, whether it is the id of what is created, whether it takes a list. */
export interface Reference {
  readonly field: string;
  readonly folder: string;
  readonly creates: boolean;
  readonly many: boolean;
}

/** `clientId` names one of `clients`, `id` what is created; a field whose name does not say it says so in `x-names`. */
export function referencesIn(document: OpenApi, body: string | undefined, path: string): Reference[] {
  const schema = body === undefined ? undefined : document.components.schemas[body];
  return Object.entries(schema?.properties ?? {}).flatMap(([field, said]) => {
    const one = idIn(said);
    const id = one ?? idIn(said.items);
    const creates = field === 'id';
    if (!id || (creates && !isResource(document, folderOf(path)))) return [];
    const folder = creates ? folderOf(path) : (id['x-names'] ?? folderNamed(field));
    return [{ field, folder, creates, many: one === undefined }];
  });
}

/** `clientId` and `leadClientId` name one of `clients`. */
export const folderNamed = (field: string): string =>
  `${/([a-z]+)Id$/i.exec(field)?.[1]?.toLowerCase().replace(/^lead/, '') ?? field}s`;

const idIn = (schema: JsonSchema | undefined): JsonSchema | undefined =>
  schema?.format === 'uuid' ? schema : schema?.anyOf?.map(idIn).find((found) => found !== undefined);

/** Records have an address of their own; what only stands within a record, as a claim in its hearing, has none. */
const isResource = (document: OpenApi, folder: string): boolean =>
  Object.keys(document.paths).some((path) => path.endsWith(`/${folder}/{id}`));

/** The last folder of an address: `/cases/{id}/hearings` → hearings. */
export const folderOf = (path: string): string =>
  path
    .split('/')
    .filter((part) => part && !part.startsWith('{'))
    .at(-1) ?? '';
