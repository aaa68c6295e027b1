// The controller: admits policies, keeps the log, gives out identities, and distributes every commit to the nodes.
export { type ControllerConfig, controllerConfigSchema } from './config.ts';
export { type ControllerDeps, type RunningController, startController } from './controller.ts';
