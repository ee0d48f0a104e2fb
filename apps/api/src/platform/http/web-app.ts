import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

const pack = promisify(brotliCompress);

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
const packable = /\.(js|css|svg|json|webmanifest)$/;

/** Serves the built web app: hashed files for a year, packed once; the page itself fresh each time with a new nonce. */
export function serveWebApp(app: Express, directory: string): void {
  const index = join(directory, 'index.html');
  if (!existsSync(index)) return;
  // The build writes the nonce's place into scripts, but not into the links that fetch them early.
  const page = readFileSync(index, 'utf8').replaceAll(
    'rel="modulepreload"',
    'rel="modulepreload" nonce="__CSP_NONCE__"',
  );
  app.use(servePacked(directory));
  app.use(
    express.static(directory, {
      index: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', freshness(path));
      },
    }),
  );
  app.get(/^\/(?!api(\/|$)).*/, (request: Request, response: Response, next: NextFunction) => {
    if (!request.accepts('html') || /\.[a-z0-9]{2,5}$/i.test(request.path)) {
      next();
      return;
    }
    response.type('html').send(page.replaceAll('__CSP_NONCE__', nonceOf(response)));
  });
}

const freshness = (path: string): string =>
  hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

/** Text files with Brotli, packed when first asked for. Only files of the build: nothing secret is ever packed. */
function servePacked(directory: string) {
  const files = new Set(readdirSync(directory).filter((file) => packable.test(file)));
  const packed = new Map<string, Promise<Buffer>>();
  return (request: Request, response: Response, next: NextFunction): void => {
    const file = request.path.slice(1);
    if (request.method !== 'GET' || !files.has(file) || request.acceptsEncodings('br') !== 'br') {
      next();
      return;
    }
    const body =
      packed.get(file) ??
      pack(readFileSync(join(directory, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    packed.set(file, body);
    body.then((bytes) => {
      response.type(file.slice(file.lastIndexOf('.'))).setHeader('Cache-Control', freshness(file));
      response.setHeader('Content-Encoding', 'br').setHeader('Vary', 'Accept-Encoding').end(bytes);
    }, next);
  };
}
