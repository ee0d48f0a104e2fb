import { resolve } from 'node:path';
import { ConfigProblem, readConfig, redacted } from './config';

const refused = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message;
    throw error;
  }
  throw new Error('It started.');
};

describe('the start', () => {
  it('with nothing set would need something set', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      mode: 'demo',
      dataDir: resolve('.data'),
      rootKeyFile: resolve('.data/root-key'),
      demoPassword: 'resguardo-demo',
      limits: { loginPerAccount: 5, loginPerAddress: 100, searchPerMinute: 600 },
      idleMinutes: 15,
      sessionHours: 12,
    });
    expect(readConfig({}).databaseUrl).toBeUndefined();
  });

  it('would keep real people before second factors, backup and restore exist', () => {
    for (const more of [{}, { DATABASE_URL: 'postgres://a:b@127.0.0.1/c' }, { RESGUARDO_ROOT_KEY_FILE: '/etc/key' }]) {
      expect(refused({ RESGUARDO_MODE: 'production', ...more })).toMatch(
        /cannot start yet.*second factors.*backup.*restore/,
      );
    }
  });

  it.each([
    ['a database of one’s own', { DATABASE_URL: 'postgres://a:b@127.0.0.1/c' }],
    ['all interfaces', { HOST: '0.0.0.0' }],
    ['a public address', { HOST: '192.0.2.7' }],
    ['every address of IPv6', { HOST: '::' }],
    ['a name', { HOST: 'resguardo.example' }],
  ])('with %s would guess the mode', (_, env) => {
    expect(refused(env)).toContain('Set RESGUARDO_MODE');
    expect(readConfig({ ...env, RESGUARDO_MODE: 'demo' }).mode).toBe('demo');
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('on %s asks for no mode', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://a:b@127.0.0.1/c'],
    ['DATABASE_URL', 'postgres'],
    ['RESGUARDO_MODE', 'test'],
    ['RESGUARDO_DEMO_PASSWORD', 'short'],
    ['RESGUARDO_DB_ROLE_PREFIX', 'Robert"; drop role'],
    ['RESGUARDO_LIMIT_SEARCH_PER_MINUTE', '0'],
    ['RESGUARDO_IDLE_MINUTES', 'never'],
    ['RESGUARDO_SESSION_HOURS', '48'],
    ['RESGUARDO_LOG', 'debug'],
    ['SMTP_URL', 'mail'],
  ])('would take %s=%s, or refuse it without saying what to write', (name, value) => {
    const sentence = refused({ [name]: value });
    expect(sentence).toContain(name);
    expect(sentence).not.toMatch(/invalid|expected|received|NaN|>=|<=|failed/i);
    expect(sentence).not.toContain(value === 'short' ? value : '"; drop');
  });

  it('would read an empty setting as one that was set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', RESGUARDO_MODE: '' })).toEqual(readConfig({}));
  });

  it('would say what is wrong one setting at a time', () => {
    const sentence = refused({ PORT: 'http', RESGUARDO_LOG: 'debug' });
    expect(sentence).toContain('PORT');
    expect(sentence).toContain('RESGUARDO_LOG');
  });
});

describe('what is in force', () => {
  it('would print a password', () => {
    const printed = JSON.stringify(
      redacted(
        readConfig({
          DATABASE_URL: 'postgres://owner:geheim@db.example/resguardo?sslmode=require',
          RESGUARDO_MODE: 'demo',
          RESGUARDO_DEMO_PASSWORD: 'not-for-printing',
        }),
      ),
    );
    expect(printed).not.toMatch(/geheim|not-for-printing/);
    expect(printed).toContain('db.example/resguardo');
  });

  it('would print a password that stands in the query or holds an @', () => {
    for (const url of ['postgres://db.example/c?user=owner&password=geheim', 'postgres://owner:ge@heim@db.example/c']) {
      const config = readConfig({ DATABASE_URL: url, RESGUARDO_MODE: 'demo' });
      expect(JSON.stringify(redacted(config))).not.toMatch(/geheim|heim/);
    }
  });
});
