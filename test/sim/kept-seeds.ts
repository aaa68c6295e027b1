// Seeds that found something, with what it was. They run every time. A seed is
// worth something only with the events it was found with: who changes random-event.ts looks for new ones by planting the mistakes again.
export const keptSeeds: readonly (readonly [seed: number, found: string])[] = [
  [1, 'a replay from the beginning was in force before it was complete; one forged message kept a fleet at rest halted'],
  [28, 'a start without controller and stream put kept addresses back that a newer revision had replaced'],
  [118, 'a second copy of a commit was acknowledged before the first was kept, and a crash lost both'],
  [2, 'planted: maps were loosened before others were tightened'],
];
