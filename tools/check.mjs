import { staticChecks } from './static-checks.mjs';

// The fast part of `npm test`, for the inner loop; whether migrations and entities agree is a test in test/rules.
const { passed, failed, said } = await staticChecks();
if (said) console.log(said);
console.log(`${String(passed)} hold, ${String(failed)} to mend`);
process.exitCode = failed === 0 ? 0 : 1;
