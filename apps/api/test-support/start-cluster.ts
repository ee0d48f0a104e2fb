import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/database/embedded-postgres';

declare global {
  var testCluster: { readonly dataDir: string; readonly server: EmbeddedPostgres } | undefined;
}

/** One PostgreSQL for a whole run of Jest. Nothing in it outlives the run, so nothing waits for the disk. */
export default async function startCluster(): Promise<void> {
  if (globalThis.testCluster) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'resguardo-test-'));
  const server = await startEmbeddedPostgres({
    dataDir,
    log: {
      info: () => undefined,
      error: (message) => {
        console.error(message);
      },
    },
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: '0',
      max_connections: '300',
      autovacuum: 'off',
      // The whole log of what was written is kept, for stop-cluster.ts to search.
      wal_keep_size: '8GB',
      max_wal_size: '8GB',
      checkpoint_timeout: '1h',
    },
  });
  globalThis.testCluster = { dataDir, server };
  // Workers are started after this and inherit the environment.
  process.env['TEST_DATABASE_URL'] = server.adminUrl;
  process.env['TEST_DATA_DIR'] = dataDir;
}
