import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, ConfigProblem, type Config } from '../config';

/**
 * The installation's root key: 32 random bytes in a file that only the service may read. Never logged, never sent,
 * never in the database; every other key is derived from it or wrapped by a key that is.
 */
@Injectable()
export class RootKey {
  readonly #key: KeyObject;

  constructor(@Inject(CONFIG) config: Pick<Config, 'rootKeyFile' | 'mode'>) {
    this.#key = createSecretKey(readOrMake(config.rootKeyFile, config.mode));
  }

  /** A 32-byte key for one purpose (HKDF-SHA-256); the same purpose always gives the same key. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, Buffer.alloc(0), `resguardo/1/${purpose}`, 32));
  }
}

function readOrMake(file: string, mode: Config['mode']): Buffer {
  if (!existsSync(file)) {
    if (mode === 'production') throw new ConfigProblem(`Put the root key at ${file}, or set RESGUARDO_ROOT_KEY_FILE.`);
    mkdirSync(dirname(file), { recursive: true });
    makeOnce(file, randomBytes(32).toString('hex'));
  }
  const written = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(written))
    throw new ConfigProblem(`${file} does not hold a root key: 64 hexadecimal digits.`);
  return Buffer.from(written, 'hex');
}

/** A link appears whole or not at all: of two processes that start at once, both read what one of them wrote. */
function makeOnce(file: string, content: string): void {
  const mine = `${file}.${String(process.pid)}`;
  writeFileSync(mine, content, { flag: 'wx', mode: 0o400 });
  try {
    linkSync(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(mine);
  }
}
