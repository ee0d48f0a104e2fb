import pino from 'pino';
import type { Config } from './config';

/** Injection token of the one log. */
export const LOG = Symbol('log');

/**
 * A log that cannot name anybody: it takes a closed set of facts, so there is nothing to redact. Errors give their
 * class, their SQLSTATE and where they arose, never their message, which may quote a value.
 */
export class Log {
  private readonly out: pino.Logger;

  constructor(level: Config['log'], stream?: pino.DestinationStream) {
    const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
    this.out = stream ? pino(options, stream) : pino(options, pino.destination({ fd: 2, sync: false }));
  }

  /** A request that ended: method, route pattern, status, milliseconds. */
  request(facts: {
    requestId: string;
    method: string;
    route: string;
    status: number;
    ms: number;
    userId?: string;
  }): void {
    this.out.info(facts, 'request');
  }

  /** An error that nobody expected; the reader was shown `requestId`. */
  error(requestId: string, error: unknown): void {
    const name = error instanceof Error ? error.constructor.name : typeof error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    const frames =
      error instanceof Error
        ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
        : [];
    this.out.error({ requestId, name, code, frames: frames.slice(0, 12).map((line) => line.trim()) }, 'unexpected');
  }

  /** Something about the process, in words written in the code. */
  note(said: string): void {
    this.out.info(said);
  }
}
