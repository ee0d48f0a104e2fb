import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly cookies: readonly string[];
}

/** Keep-alive HTTP to one server with so many connections, as a browser or a script would speak it. */
export class HttpClient {
  readonly #agent: Agent;
  headers: Record<string, string> = {};

  constructor(
    private readonly port: number,
    connections: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  async send(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...this.headers,
      ...more,
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: this.port, method, path: `/api${path}`, headers, agent: this.#agent },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const whole = Buffer.concat(parts).toString('utf8');
            const parsed = (): unknown => (whole === '' ? undefined : (JSON.parse(whole) as unknown));
            resolve({
              status: response.statusCode ?? 0,
              cookies: response.headers['set-cookie'] ?? [],
              get body() {
                return parsed();
              },
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }

  /** Throws unless the answer has this status: a fast refusal is no result. */
  async expect(
    status: number,
    method: string,
    path: string,
    body?: unknown,
    more?: Record<string, string>,
  ): Promise<Answer> {
    const answer = await this.send(method, path, body, more);
    if (answer.status !== status)
      throw new Error(`${method} ${path} answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Signs in and keeps the cookies and the token that changes need. */
  async signIn(email: string, password: string): Promise<void> {
    const { cookies } = await this.expect(200, 'POST', '/auth/login', { email, password });
    const pairs = cookies.map((cookie) => cookie.split(';')[0] ?? '');
    const token = pairs.find((pair) => pair.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';
    this.headers = { cookie: pairs.join('; '), 'x-xsrf-token': decodeURIComponent(token) };
  }

  close(): void {
    this.#agent.destroy();
  }
}
