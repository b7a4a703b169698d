import { TestEnvironment } from 'jest-environment-node';

/** What tests reach outside jest's own module registry. */
export interface Outside {
  require: NodeJS.Require;
  process: NodeJS.Process;
}

/**
 * Lets test files boot the application outside jest's module registry: its two thousand modules are then read once for
 * each worker, not once for each test file.
 */
export default class PortalEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const outside: Outside = { require, process };
    // Database drivers know a date by its class.
    Object.assign(this.global, { outside, Date });
  }
}
