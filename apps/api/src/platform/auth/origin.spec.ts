import { isForeign } from './origin';

const host = '127.0.0.1:3000';

describe('a page of another site', () => {
  it.each([
    ['another host', { origin: 'http://elsewhere.example' }],
    ['another port of this host', { origin: 'http://127.0.0.1:3001' }],
    ['our name as the start of theirs', { origin: 'http://127.0.0.1:3000.elsewhere.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['no address at all', { origin: 'x' }],
    ['a neighbouring subdomain', { fetchSite: 'same-site' }],
    ['another site by its fetch header', { fetchSite: 'cross-site' }],
    ['another site with our origin copied', { origin: 'http://127.0.0.1:3000', fetchSite: 'cross-site' }],
  ])('cannot change anything: %s', (_, sender) => {
    expect(isForeign({ host, origin: undefined, fetchSite: undefined, ...sender })).toBe(true);
  });
});

describe('our own page and scripts', () => {
  it.each([
    ['our page', { origin: 'http://127.0.0.1:3000', fetchSite: 'same-origin' }],
    ['our page behind a proxy that speaks TLS', { origin: 'https://127.0.0.1:3000' }],
    ['somebody at the address bar', { fetchSite: 'none' }],
    ['a script, which sends neither header', {}],
  ])('are not locked out: %s', (_, sender) => {
    expect(isForeign({ host, origin: undefined, fetchSite: undefined, ...sender })).toBe(false);
  });
});
