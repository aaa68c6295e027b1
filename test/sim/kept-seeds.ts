// Seeds that found something, with what it was. They run every time.
export const keptSeeds: readonly (readonly [seed: number, found: string])[] = [
  [19, 'a replay from the beginning was put into force before it was complete, because nothing was in force'],
];
