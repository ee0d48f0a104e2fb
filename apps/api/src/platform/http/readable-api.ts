import type { OpenAPIObject } from '@nestjs/swagger';
import * as z from 'zod';

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const Operation = z.object({
  summary: z.string().optional(),
  'x-permission': z.string().optional(),
  responses: z.record(z.string(), z.unknown()),
});

/** The OpenAPI document as a page to read: no script, so it fits our content security policy. */
export function readableApi(document: OpenAPIObject): string {
  const rows = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, unknown>).map(([method, operation]) => {
      const { 'x-permission': permission = '', responses } = Operation.parse(operation);
      const statuses = Object.keys(responses).filter((status) => status !== 'default');
      return `<tr><td>${escape(method.toUpperCase())}</td><td><code>${escape(path)}</code></td><td>${escape(permission)}</td><td>${escape(statuses.join(', '))}</td></tr>`;
    }),
  );
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<h3 id="${escape(name)}">${escape(name)}</h3><pre>${escape(JSON.stringify(schema, null, 2))}</pre>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Resguardo · API</title>
<meta name="viewport" content="width=device-width"></head><body><h1>Resguardo API ${escape(document.info.version)}</h1>
<p>The same as <a href="/api/openapi.json">openapi.json</a>, for reading.</p>
<table><thead><tr><th>Method</th><th>Path</th><th>Permission</th><th>Status</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
<h2>Shapes</h2>${schemas.join('\n')}</body></html>`;
}
