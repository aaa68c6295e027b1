// Seeds that found something, with what it was. They run every time. A seed is
// worth something only with the events it was found with: who changes random-event.ts looks for new ones by planting the mistakes again.
export const keptSeeds: readonly (readonly [seed: number, found: string])[] = [
  [1, 'a replay from the beginning was in force before it was complete; one forged message kept a fleet at rest halted'],
  [14, 'a start without controller and stream put kept addresses back that a newer revision had replaced'],
  [1090, 'a second copy of a commit was acknowledged before the first was kept, and a crash lost both'],
  [65, 'the address of a new workload said who it is before anybody asked what it may send'],
  [130, 'planted: a clock that was set back revived an expired rule after a restart'],
  [5, 'planted: prefixes that no rule names any more stayed in the ipcache; maps were loosened before others were tightened'],
];
