/** One data directory and one unpacked browser for all journeys. */
export default async function makeReady(): Promise<void> {
  const [{ readyData }, { launchBrowser }] = await Promise.all([
    import('../../tools/built-app.mjs'),
    import('../../tools/browser.mjs'),
  ]);
  const [place, browser] = await Promise.all([readyData(), launchBrowser()]);
  process.env['RESGUARDO_READY_DATA'] = place;
  await browser.close();
}
