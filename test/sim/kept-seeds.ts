// Seeds that found something, with what it was. They run every time.
export const keptSeeds: readonly (readonly [seed: number, found: string])[] = [
  [19, 'a replay from the beginning was put into force before it was complete, because nothing was in force'],
  [138, 'a start without controller and stream put kept addresses back that a newer revision had replaced'],
  [230, 'one forged message kept a fleet at rest halted until the next commit'],
];
