import { launchBrowser } from './browser.mjs';

// Does a browser start here? Asked by .ci/run before it installs anything.
const browser = await launchBrowser();
console.log(browser.version());
await browser.close();
