import { csrfCookieFlags, readCookies, sessionCookie, sessionCookieFlags } from './cookies';

describe('cookies', () => {
  it('the session is out of reach of scripts and of other sites', () => {
    expect(sessionCookieFlags({ mode: 'demo' })).toEqual({ httpOnly: true, secure: false, sameSite: 'lax', path: '/' });
  });

  it('production never sends the session without TLS, nor to a subdomain', () => {
    expect(sessionCookie({ mode: 'production' })).toBe('__Host-sid');
    expect(sessionCookieFlags({ mode: 'production' })).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
    });
    expect(csrfCookieFlags({ mode: 'production' }).secure).toBe(true);
  });

  it('a later cookie of the same name, as a neighbouring subdomain may set, does not replace the first', () => {
    expect({ ...readCookies('XSRF-TOKEN=ours; a=b=c; XSRF-TOKEN=theirs') }).toEqual({ 'XSRF-TOKEN': 'ours', a: 'b=c' });
  });

  it('a cookie named like a part of every object stays a plain value', () => {
    expect('constructor' in readCookies('a=1')).toBe(false);
    expect(readCookies('__proto__=x')['__proto__']).toBe('x');
  });
});
