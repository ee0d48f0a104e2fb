/** Where the ports lie along the border, from the Pacific to the Gulf, and how far south: for the drawing only. */
export const alongTheBorder = [
  { port: 'sanYsidro', south: 0.12 },
  { port: 'otayMesa', south: 0.1 },
  { port: 'calexico', south: 0.06 },
  { port: 'nogales', south: 0.4 },
  { port: 'pasoDelNorte', south: 0.3 },
  { port: 'eaglePass', south: 0.62 },
  { port: 'laredo', south: 0.82 },
  { port: 'brownsville', south: 1 },
] as const;

/**
 * The port behind which somebody waits in Mexico: of those of the city their own or else the westmost, away from the border their
 * own. Undefined: nobody noted enough to say. `cityOf` tells the Mexican city at a port.
 */
export function portBehind(
  { city, returnPort }: { readonly city: string | null; readonly returnPort: string | null },
  cityOf: (port: string) => string | null,
): string | undefined {
  const ports: string[] = alongTheBorder.map(({ port }) => port);
  const ofCity = ports.filter((port) => city !== null && cityOf(port) === city);
  const own = ports.find((port) => port === returnPort);
  return own !== undefined && (ofCity.length === 0 || ofCity.includes(own)) ? own : ofCity[0];
}
