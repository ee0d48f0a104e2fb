// What ESLint's own rules can forbid of the house rules, each with the sentence that says what to do instead.

const ban = (selector, message) => ({ selector, message });

/** ESLint replaces a rule's options, never adds to them: so each place names all the lists that hold there. */
export const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

// A fragment with a name, or the column list that the vault writes, may stand in SQL; whatever came with a request may not.
const query = "CallExpression[callee.property.name='query']";
const interpolated =
  "TemplateLiteral > :not(TemplateElement, Identifier, CallExpression[callee.property.name='columnsFor'])";
const asParameter = 'Pass values as parameters, never inside SQL; name a fragment that is fixed.';
const inText = (pattern) => [`Literal[value=/${pattern}/]`, `TemplateElement[value.raw=/${pattern}/]`].join(', ');

export const named = {
  everywhere: [
    ban(
      "ImportDeclaration[source.value='zod'][importKind!='type'] > ImportSpecifier[importKind!='type']",
      "Write `import * as z from 'zod'`: the other form costs the page 70 kB.",
    ),
    ban(
      ':matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration)[id.name=/Dto$/]',
      'A field is named once, in libs/contract: use its type.',
    ),
    ban('TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', 'Name the thing, without the I.'),
    ban('TSEnumDeclaration', 'Write an `as const` list; it is also a value.'),
    ban("Identifier[name='forwardRef']", 'Two things that need each other are one thing, or three.'),
    ban("Identifier[name='OneToMany']", 'Relations point from child to parent only.'),
    ban(inText('set_config\\([^)]*,\\s*false\\s*\\)'), 'The context must end with the transaction: pass true.'),
  ],
  contract: [
    ban("CallExpression[callee.property.name='transform']", 'A transform cannot be encoded: write a codec.'),
    ban("CallExpression[callee.property.name='preprocess']", 'A preprocess cannot be encoded: write a codec.'),
  ],
  screens: [ban("CallExpression[callee.property.name='subscribe']", 'Use a signal, httpResource, or firstValueFrom.')],
  api: [
    ban("CallExpression[callee.property.name='transaction']", 'Use the unit of work: it reads the tag of COMMIT.'),
    ban("Decorator[expression.callee.name='InjectRepository']", "Take the repository from the request's unit of work."),
    ban(
      "ClassDeclaration:has(> Decorator) > ClassBody > MethodDefinition[kind='constructor'] > FunctionExpression[params.length>5]",
      'More than five collaborators: split the class by use case.',
    ),
  ],
  sql: [
    ban(
      `${query} > ${interpolated}, ${query} > ObjectExpression > Property[key.name='text'] > ${interpolated}`,
      asParameter,
    ),
  ],
  sealedColumn: [
    ban(
      ":matches(MemberExpression[property.name='sealed'], PropertyDefinition[key.name='sealed'], Property[key.name='sealed'])",
      'Only platform/vault opens the sealed column.',
    ),
    ban(inText('\\bsealed\\b(?!-)'), 'Only platform/vault names the sealed column.'),
  ],
  tests: [
    ban(
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
      'Every test runs, or goes.',
    ),
    ban('CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', 'Every test runs, or goes.'),
  ],
};

const only = (allowed, message) => ({ regex: `^(?!(?:${allowed.join('|')}))`, message });
const never = (refused, message) => ({ regex: `^(?:${refused.join('|')})`, message });
const inside = '\\./|\\.\\./';
const barrel = { regex: '(/index|^\\.{1,2})$', message: 'Import from the file that defines it.' };

export const imports = (...lists) => ({ 'no-restricted-imports': ['error', { patterns: [barrel, ...lists.flat()] }] });

const library = (message, folders) => [never([`(?:\\.\\./)+(?:${folders.join('|')})/`], message)];
const outside = library('Libraries and apps meet through @resguardo/<library>/<file>.', [
  'apps',
  'libs',
  'test',
  'seeds',
  'migrations',
]);

export const arrow = {
  domain: [...outside, only(['\\./', 'temporal-polyfill$'], 'The domain imports nothing but temporal-polyfill.')],
  contract: [
    ...outside,
    only(
      ['\\./', 'zod$', 'temporal-polyfill$', '@resguardo/domain/'],
      'The contract imports the domain and zod, nothing else.',
    ),
  ],
  ui: [
    ...outside,
    only(
      [inside, '@angular/', 'rxjs', 'd3-', '@resguardo/(?:ui|domain)/'],
      'A component of libs/ui knows Angular and the domain, nothing else.',
    ),
    never(
      ['@angular/common/http', '@angular/router'],
      'A component of libs/ui has inputs and outputs, and fetches nothing.',
    ),
  ],
  testing: [
    ...outside,
    only(
      [inside, 'node:', '@resguardo/(?:testing|contract|domain)/'],
      'Builders know the contract and the domain, nothing else.',
    ),
  ],
  web: [
    ...outside,
    never(
      ['@resguardo/testing/', '@nestjs/', 'typeorm', 'pg$', 'node:'],
      'The web app imports libs/ui, libs/contract and libs/domain, and nothing of the server.',
    ),
  ],
  api: [
    ...library('Libraries meet the API through @resguardo/<library>/<file>; seeds and migrations lie beside it.', [
      'apps',
      'libs',
      'test',
      'bench',
    ]),
    never(
      ['@resguardo/(?:ui|testing)/', '@angular/'],
      'The API imports libs/contract and libs/domain, and nothing of the screen.',
    ),
  ],
  feature: [
    never(
      ['(?:\\.\\./)+[^.].*\\.controller$'],
      "Use another feature's service, entity or module, never its controller.",
    ),
  ],
  platform: (depth) => [
    never([`(?:\\.\\./){${depth}}`], 'The platform knows no feature: let the feature call the platform.'),
    never(
      ['(?:\\.\\./)+[^.].*\\.controller$'],
      "Use another folder's service, entity or module, never its controller.",
    ),
  ],
};
