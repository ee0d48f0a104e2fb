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
