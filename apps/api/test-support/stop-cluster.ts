import { rm } from 'node:fs/promises';
import { leftInFiles, refuseWhatIsLeft } from './left-behind';
import { allWritten } from './written';

/** Stops PostgreSQL; then nothing that any suite wrote may lie open in what is left: write-ahead log, temporary files, logs. */
export default async function stopCluster(): Promise<void> {
  const cluster = globalThis.testCluster;
  if (!cluster) return;
  globalThis.testCluster = undefined;
  await cluster.server.stop();
  try {
    const written = allWritten();
    const { found, megabytes } = leftInFiles(cluster.dataDir, written);
    process.stderr.write(
      `${String(written.length)} texts that tests wrote were searched in ${String(megabytes)} MB of write-ahead log and other files.\n`,
    );
    refuseWhatIsLeft(found);
  } finally {
    await rm(cluster.dataDir, { recursive: true, force: true });
  }
}
