import { defineConfig } from 'vitest/config';
import { common, laterOnBoth, laterOnFile, longOnly, triedInFull } from './vitest.config.js';
import FaultsTable, { figures } from './faults-table.js';

const root = new URL('..', import.meta.url).pathname;
/** What is tried a few times every day, as often as is promised; less where somebody says so. */
const often = {
  MOTCUA_TEST_KILLS: '500',
  MOTCUA_TEST_RECEPTIONS: '1000',
  MOTCUA_TEST_INPUTS: '1000000',
  MOTCUA_TEST_ROWS: '100000',
  MOTCUA_TEST_LOSSES: '60',
  MOTCUA_TEST_IN_FULL: '1',
};
const env = { ...often, ...chosen(often), MOTCUA_TEST_FIGURES: figures };

/** `npm run faults`: what takes too long for every day, on a file and on a server of its own. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'sqlite',
          include: [
            'test/journeys/killed.test.ts',
            'test/store/concurrency.test.ts',
            'test/commands/store-head.test.ts',
            ...triedInFull,
            ...laterOnFile,
          ],
          globalSetup: 'test/support/made-once-setup.ts',
          env,
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'postgres',
          include: ['test/journeys/many-counters.test.ts', ...longOnly, ...laterOnBoth],
          // The thirty visits of a whole morning at each counter.
          env: { ...env, MOTCUA_TEST_VISITS: '30' },
          globalSetup: ['test/support/postgres-setup.ts', 'test/support/made-once-setup.ts'],
          provide: { engine: 'postgres' },
        },
      },
    ],
    maxWorkers: 2,
    reporters: ['default', new FaultsTable()],
  },
});

/** @param {Record<string, string>} names */
function chosen(names) {
  return Object.fromEntries(
    Object.keys(names).flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  );
}
