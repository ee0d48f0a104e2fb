import { rm } from 'node:fs/promises';

export default async function clearAway(): Promise<void> {
  const place = process.env['RESGUARDO_READY_DATA'];
  if (place !== undefined) await rm(place, { recursive: true, force: true });
}
