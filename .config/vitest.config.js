import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** What every test is run by. */
export const common = {
  // So that tests may put a screen and a keyboard under the prompts that inquirer asks with.
  server: { deps: { inline: ['inquirer'] } },
  testTimeout: 180_000,
  hookTimeout: 120_000,
};

/** What only a server can show, and the same tests again with every store on a server. */
const postgres = ['test/store/postgres/**/*.test.ts', 'test/journeys/many-counters.test.ts'];
const onBoth = [
  'test/store/{clock,list,search,values}.test.ts',
  'test/commands/{allowed-acts,calendar,card-doors,catalogue,doubts,export}.test.ts',
  'test/commands/{citizen,citizen-edit,money,next-lines,office-edit,queue}.test.ts',
  'test/commands/{print,print-actor,print-number,print-truth,receive,receive-key}.test.ts',
  'test/commands/{refunded,report,report-others,shift,typed-people,verify,ways-out}.test.ts',
  'test/commands/{staff,staff-pin,staff-roles}.test.ts',
  'test/commands/dossier-{acts,cancel,correct,correct-money,life,list,note,reinstate,replace}.test.ts',
  'test/commands/import/{import,properties,traps,undo,workbook}.test.ts',
];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: postgres,
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'postgres',
          include: [...postgres, ...onBoth],
          globalSetup: 'test/support/postgres-setup.ts',
          provide: { engine: 'postgres' },
        },
      },
    ],
    // One core would wait for the other: many tests start processes of their own.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
  },
});
