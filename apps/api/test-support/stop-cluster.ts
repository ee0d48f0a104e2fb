import { rm } from 'node:fs/promises';

export default async function stopCluster(): Promise<void> {
  const cluster = globalThis.testCluster;
  if (!cluster) return;
  globalThis.testCluster = undefined;
  await cluster.server.stop();
  await rm(cluster.dataDir, { recursive: true, force: true });
}
