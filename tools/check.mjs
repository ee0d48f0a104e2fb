import { sum } from './parts.mjs';
import { format, lint, types, unused } from './static-checks.mjs';

// The fast half of `npm test`, for the inner loop; whether migrations and entities agree is a test in test/rules.
const results = [];
for (const [name, run] of Object.entries({ format, types, lint, 'unused code': unused })) {
  const start = Date.now();
  const result = await run();
  results.push(result);
  console.log(
    `${name.padEnd(12)} ${((Date.now() - start) / 1000).toFixed(1)} s  ${result.failed ? 'to mend' : 'holds'}`,
  );
  if (result.said) console.log(result.said);
}
process.exitCode = sum(results).failed === 0 ? 0 : 1;
