import { Stage } from './stage';
jest.setTimeout(240_000);
let stage: Stage;
beforeAll(async () => { stage = await Stage.open({ RESGUARDO_DATA: '/tmp/jo/run', PORT: '3152' }); });
afterAll(() => stage.close());
it('works', async () => {
  const w = await stage.signIn('attorney');
  await w.page.goto('/clients');
  await w.heading('Clients').waitFor();
  await w.page.screenshot({ path: '/tmp/jo/s.png' });
  expect(w.faults).toEqual([]);
});
