const { join } = require('node:path');

/** Decorated classes need the types that swc writes beside them; the same options as tools/build-api.mjs. */
exports.swcToCommonJs = {
  '\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      // Migrations are found by file name and imported then; that must stay a real import().
      module: { type: 'commonjs', ignoreDynamic: true },
      jsc: {
        target: 'es2024',
        keepClassNames: true,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
    },
  ],
};

/** `@resguardo/domain/names` is a folder of ours, not a package. */
exports.libraries = { '^@resguardo/([^/]+)/(.+)$': join(__dirname, '../libs/$1/src/$2') };
