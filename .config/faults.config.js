import { defineConfig } from 'vitest/config';
import { common, laterOnBoth, longOnly } from './vitest.config.js';

/** `npm run faults`: what takes too long for every day, on a server of its own. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    ...common,
    name: 'postgres',
    include: ['test/journeys/many-counters.test.ts', ...longOnly, ...laterOnBoth],
    // The thirty visits of a whole morning at each counter.
    env: { MOTCUA_TEST_VISITS: '30' },
    globalSetup: 'test/support/postgres-setup.ts',
    provide: { engine: 'postgres' },
  },
});
