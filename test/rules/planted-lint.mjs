import { readFileSync } from 'node:fs';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';

// Reads {"path": "source"} and prints what the rules of eslint.config.mjs for that path would say of it. Files that do not
// exist belong to no program, so the rules that ask for types stay out.
const rules = ['no-restricted-imports', 'no-restricted-syntax'];
const eslint = new ESLint();
const linter = new Linter({ configType: 'flat' });
const answer = {};
for (const [path, source] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  const config = await eslint.calculateConfigForFile(path);
  const said = linter.verify(
    source,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        rules: Object.fromEntries(rules.map((rule) => [rule, config.rules[rule]])),
      },
    ],
    path,
  );
  answer[path] = said.map(({ ruleId, message }) => ({ rule: ruleId, message }));
}
process.stdout.write(JSON.stringify(answer));
