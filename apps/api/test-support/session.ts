export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A browser as far as the API needs one: it keeps cookies and sends the token back that it reads from them. */
export class Session {
  readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  static async signIn(url: string, email: string, password: string): Promise<Session> {
    const session = new Session(url);
    const answer = await session.post('/auth/login', { email, password });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${String(answer.status)}`);
    return session;
  }

  /** The same browser at another process. */
  at(url: string): Session {
    const there = new Session(url);
    for (const [name, value] of this.cookies) there.cookies.set(name, value);
    return there;
  }

  get<T = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, headers);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, headers);
  }

  /** Changes a record as it was read at `version`. */
  patch<T = Record<string, unknown>>(path: string, version: number, body: unknown): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body, { 'if-match': `"${String(version)}"` });
  }

  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const token = this.cookies.get('XSRF-TOKEN');
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(token === undefined ? {} : { 'x-xsrf-token': decodeURIComponent(token) }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (/json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : { text }) as T,
    };
  }
}
