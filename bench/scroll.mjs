import { randomUUID } from 'node:crypto';
import { launchBrowser } from '../tools/browser.mjs';
import { startBuiltApp } from '../tools/built-app.mjs';

// `npm run bench:scroll`: does a full file (40 hearings, 200 notes) scroll as an empty page does? Frames are counted while the
// wheel turns, on a processor four times slower than this one, beside a small file and a page with nothing on it.
const slower = 4;
const turns = 60;
const app = await startBuiltApp();
const browser = await launchBrowser();

async function signIn(login) {
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1366, height: 768 } });
  await context.request.post('/api/auth/login', {
    data: { email: `${login}@puente.example`, password: 'resguardo-demo' },
  });
  const token = decodeURIComponent((await context.cookies()).find(({ name }) => name === 'XSRF-TOKEN').value);
  const create = async (path, data) => {
    const headers = { 'X-XSRF-TOKEN': token, 'Idempotency-Key': randomUUID() };
    const answer = await context.request.post(`/api${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  return { context, create };
}

const [intake, attorney] = [await signIn('intake'), await signIn('attorney')];

async function fileWith(hearings, notes) {
  const name = { givenNames: 'Prueba', surname1: `Larga${String(hearings)}` };
  const contact = { kind: 'whatsapp', value: '+52 656 000 1234', owner: 'self', safeToText: true };
  const { id: clientId } = await intake.create('/clients', { ...name, contacts: [contact] });
  const { id } = await attorney.create('/cases', { clientId, enrolledOn: '2026-03-01', returnPort: 'laredo' });
  for (let at = 0; at < hearings; at++) {
    const day = new Date(Date.UTC(2027, at % 12, 1 + 7 * Math.floor(at / 12))).toISOString().slice(0, 10);
    const when = { state: 'exact', on: day, courtTime: '08:30', courtZone: 'America/Chicago' };
    await attorney.create(`/cases/${id}/hearings`, { kind: 'master', medium: 'video', ...when });
  }
  const line = 'Called and spoke for a while about the shelter, the bus and the papers. ';
  for (let at = 0; at < notes; at++)
    await attorney.create(`/cases/${id}/notes`, { kind: 'call', text: line.repeat(1 + (at % 5)), privileged: false });
  return id;
}

async function frames(what, path) {
  const page = await attorney.context.newPage();
  const wire = await page.context().newCDPSession(page);
  await page.goto(path ?? 'about:blank');
  if (path === null) await page.setContent('<div style="height: 12000px"></div>');
  await page.waitForLoadState('networkidle');
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    Object.assign(window, { frames: [], longest: 0 });
    const note = (now) => void (window.frames.push(now), requestAnimationFrame(note));
    requestAnimationFrame(note);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 160);
    await page.waitForTimeout(30);
  }
  const { times, longest } = await page.evaluate(() => ({ times: window.frames, longest: window.longest }));
  const apart = times.slice(1).map((time, at) => time - times[at]);
  apart.sort((one, other) => one - other);
  const part = (share) => (apart[Math.floor(apart.length * share)] ?? 0).toFixed(1).padStart(6);
  const late = apart.filter((ms) => ms > 17.5).length;
  console.log(
    `${what.padEnd(18)} p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, p99 ${part(0.99)} ms; ${String(late)} of ${String(apart.length)} late; longest task ${longest.toFixed(0)} ms`,
  );
  await page.close();
}

const [full, small] = [await fileWith(40, 200), await fileWith(2, 6)];
for (let round = 0; round < 2; round++) {
  await frames('an empty page', null);
  for (const tab of ['', '/hearings', '/notes', '/history']) {
    await frames(`small ${tab || '/overview'}`, `/cases/${small}${tab}`);
    await frames(`full ${tab || '/overview'}`, `/cases/${full}${tab}`);
  }
}
await browser.close();
await app.stop();
