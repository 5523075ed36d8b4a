import { statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/**
 * Where stores of tests lie: in memory, where there is some. What a disk makes safe against a power
 * cut no test can see, and every write would wait for it.
 */
const MEMORY = '/dev/shm';
const NEEDED_BYTES = 2 * 1024 ** 3;

function inMemory() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize < NEEDED_BYTES ? {} : { TMPDIR: MEMORY };
  } catch {
    return {};
  }
}

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
  'test/store/{clock,sessions,values}.test.ts',
  'test/commands/{certify,certify-shares,privacy-named}.test.ts',
];

/** What takes too long for every day: servers that are lost, and disks that are full. */
export const longOnly = ['test/faults/**/*.test.ts'];

/** Where less is tried every day, and all of it in the long suite: `tries` in `support/figures.ts`. */
export const triedInFull = [
  'test/store/{aside,chain,damage,life,money,replay,tables}.test.ts',
  'test/commands/{declaration-round,whole-numbers}.test.ts',
  'test/commands/import/{messy,plan-sealed,properties,undo-seen}.test.ts',
  'test/domain/import/fonts.test.ts',
  'test/{journeys/update,pages/odd-requests,print/flow}.test.ts',
];

/** On a file, for the long suite alone: each takes a minute. */
export const laterOnFile = [
  'test/commands/{allowed-acts,document-sort,document-sort-declared,editions-stay}.test.ts',
  'test/commands/{restore-again,restore-numbers,whole-numbers}.test.ts',
  'test/commands/import/{cut-off,properties}.test.ts',
  'test/journeys/{bad-disk,pilot-2023,update}.test.ts',
  'test/main/package-room.test.ts',
];

/**
 * The other commands on a server, for the long suite: there is no time for all every day. What puts
 * back a backup, or spoils a store to have to, does so with a file, and has no other store.
 */
export const laterOnBoth = [
  'test/commands/{access,backup,card-doors,citizen,print}.test.ts',
  'test/commands/{sessions,staff,staff-pin,staff-roles,staff-unlock}.test.ts',
  'test/commands/dossier-{acts,cancel,correct,correct-money,list}.test.ts',
  'test/commands/dossier-{note,reinstate,replace}.test.ts',
  'test/commands/{queue-board,receive-key,verify,visit-paid,waiver}.test.ts',
  'test/commands/privacy-{killed,offices,people,traces}.test.ts',
  'test/commands/{allowed-acts,calendar,catalogue,citizen-edit,doubts,next-lines}.test.ts',
  'test/commands/{office-edit,print-actor,print-number,print-truth,refunded}.test.ts',
  'test/commands/{report,report-others,store-head,typed-people,ways-out}.test.ts',
  'test/commands/{dossier-life,doctor,export,own-wording,privacy,store-export}.test.ts',
  'test/commands/{begin-review,data-instead,elsewhere,shift,term-set}.test.ts',
  'test/store/postgres/{load,move,reused-together,update,verify}.test.ts',
  'test/store/{list,search}.test.ts',
  'test/commands/document-{erased,result,reuse}.test.ts',
  'test/commands/{document,money,queue,receive}.test.ts',
  'test/commands/import/{certifications,import,undo,undo-races}.test.ts',
  'test/commands/{declaration,declaration-people,declaration-together}.test.ts',
  'test/commands/document-{sign,sort,together,verify}.test.ts',
  'test/commands/{clock-alone,clock-behind,clock-taken-back,second-hand,two-persons}.test.ts',
  'test/commands/import/{promised-less,properties,sides,traps,undo-seen,workbook}.test.ts',
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
          env: inMemory(),
          include: ['test/**/*.test.ts'],
          exclude: [...postgres, ...longOnly, ...laterOnFile],
          globalSetup: 'test/support/made-once-setup.ts',
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'postgres',
          include: [...postgres, ...onBoth],
          exclude: laterOnBoth,
          globalSetup: ['test/support/postgres-setup.ts', 'test/support/made-once-setup.ts'],
          provide: { engine: 'postgres' },
        },
      },
    ],
    // More than the two cores of the smallest machine: for more than half of its time a test waits,
    // for a question that hears nothing yet, a server, or a process of its own.
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
  },
});
