import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

/** Headers of every answer, pages and API alike. `nonce` is for the page's own script and style tags. */
export function secureHeaders(app: Express): void {
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: [`'none'`],
          scriptSrc: [(_request, response) => `'nonce-${nonceOf(response)}'`, `'strict-dynamic'`],
          styleSrc: [`'self'`, (_request, response) => `'nonce-${nonceOf(response)}'`],
          imgSrc: [`'self'`, 'blob:'],
          fontSrc: [`'self'`],
          connectSrc: [`'self'`],
          workerSrc: [`'self'`],
          manifestSrc: [`'self'`],
          formAction: [`'self'`],
          baseUri: [`'self'`],
          objectSrc: [`'none'`],
          frameAncestors: [`'none'`],
          requireTrustedTypesFor: [`'script'`],
          trustedTypes: ['angular', 'angular#bundler'],
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
}

const nonceOf = (response: object): string => String((response as Response).locals['nonce']);

const hashed = /-[A-Za-z0-9_-]{8}\.(js|css|woff2)$/;

/** Packs the answers that hold nothing of anybody; a packed secret beside a guess would tell by its length. */
export const packPublicAnswers = (app: Express): Express =>
  app.use(
    ['/api/reference', '/api/openapi.json'],
    compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } }),
  );

/** Serves the built web app: hashed files for a year, packed by the build; the page itself fresh each time with a new nonce. */
export function serveWebApp(app: Express, directory: string): void {
  const index = join(directory, 'index.html');
  if (!existsSync(index)) return;
  // The build writes the nonce's place into scripts, but not into the links that fetch them early.
  const page = readFileSync(index, 'utf8').replaceAll(
    'rel="modulepreload"',
    'rel="modulepreload" nonce="__CSP_NONCE__"',
  );
  app.use(servePacked(directory));
  const files = express.static(directory, { index: false, setHeaders: fileHeaders });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/')) next();
    else files(request, response, next);
  });
  app.get(/^\/(?!api(\/|$)).*/, (request: Request, response: Response, next: NextFunction) => {
    if (!request.accepts('html') || /\.[a-z0-9]{2,5}$/i.test(request.path)) {
      next();
      return;
    }
    response.type('html').send(page.replaceAll('__CSP_NONCE__', nonceOf(response)));
  });
}

/** What only a page obeys. */
const ofPages = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** A file by itself may load nothing. The page's own headers on each of some forty files would be weight for nothing. */
function fileHeaders(response: ServerResponse, path: string): void {
  for (const header of ofPages) response.removeHeader(header);
  response.setHeader('Content-Security-Policy', `default-src 'none'; frame-ancestors 'none'`);
  response.setHeader(
    'Cache-Control',
    hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  );
}

/** The build lays a file packed with Brotli beside each text file of its own. */
function servePacked(directory: string) {
  const packed = new Map(
    readdirSync(directory)
      .filter((file) => file.endsWith('.br'))
      .map((file) => [`/${file.slice(0, -3)}`, readFileSync(join(directory, file))]),
  );
  return (request: Request, response: Response, next: NextFunction): void => {
    const body = packed.get(request.path);
    if (request.method !== 'GET' || !body || request.acceptsEncodings('br') !== 'br') {
      next();
      return;
    }
    fileHeaders(response, request.path);
    response
      .type(extname(request.path))
      .setHeader('Content-Encoding', 'br')
      .setHeader('Vary', 'Accept-Encoding')
      .end(body);
  };
}
