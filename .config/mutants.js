// Rules tested where they stand: every rule is changed in every small way, and some test of the
// domain itself has to notice. Slow, so it is no part of `npm test`:
//
//   npm run mutants                      all rooms below, one after another
//   npm run mutants -- payment fee       these rooms of src/domain
//   npm run mutants -- payment/take.ts   one file; `--survivors` names what nobody noticed
//
// What is made once at the start (tables, patterns) asks for a new start with every change: it is
// looked at only with `--tables`, which takes many times as long.
import { Stryker } from '@stryker-mutator/core';

/** The rooms in which at least so many in a hundred changes are noticed. */
const HELD = {
  least: 90,
  rooms: ['payment', 'fee', 'handover', 'shipment', 'import', 'citizen', 'scan'],
};

const typed = process.argv.slice(2);
const survivors = typed.includes('--survivors');
const tables = typed.includes('--tables');
const named = typed.filter((each) => !each.startsWith('--'));

const say = (line) => process.stdout.write(`${line}\n`);

let short = false;
for (const room of named.length > 0 ? named : HELD.rooms) {
  const results = await mutate(room.endsWith('.ts') ? room : `${room}/**/*.ts`, room);
  const files = Map.groupBy(results, ({ fileName }) => fileName.replace(/^.*src\/domain\//, ''));
  for (const file of [...files.keys()].toSorted((a, b) => (a < b ? -1 : 1)))
    say(row(file, files.get(file)));
  say(`${row(room, results)}\n`);
  if (survivors) for (const each of results.filter(isUnnoticed)) say(place(each));
  short ||= share(results) < HELD.least;
}
if (short) {
  say(`Below ${HELD.least} %: --survivors names the changes that no test noticed.`);
  process.exitCode = 1;
}

/** All changes Stryker made; what was found out before about unchanged code stands. */
async function mutate(pattern, room) {
  const stryker = new Stryker({
    // What is only declared there is held by the compiler and by test/store/events.test.ts.
    mutate: [`src/domain/${pattern}`, '!**/events.ts', '!**/*problems.ts', '!**/*-shape.ts'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: '.config/mutants.vitest.config.js' },
    coverageAnalysis: 'perTest',
    ignoreStatic: !tables,
    concurrency: 1,
    incremental: true,
    incrementalFile: `coverage/mutants/${room.replaceAll('/', '-')}.json`,
    // A busy machine is slow for every change: only what never ends counts as noticed by time.
    timeoutMS: 60_000,
    reporters: ['json'],
    jsonReporter: { fileName: 'coverage/mutants/last.json' },
    // Stryker would read a tsconfig by an interface that TypeScript 7 no longer has.
    tsconfigFile: 'none',
    ignorePatterns: ['dist', 'coverage', 'demo-out', 'data/fonts'],
    tempDirName: 'coverage/mutants/room',
    logLevel: 'warn',
    allowEmpty: true,
  });
  return stryker.runMutationTest();
}

/** Changes that stop the program for good are noticed too; those that do not compile are none. */
function isNoticed({ status }) {
  return status === 'Killed' || status === 'Timeout';
}

function isUnnoticed({ status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

function share(results) {
  const [noticed, not] = [results.filter(isNoticed).length, results.filter(isUnnoticed).length];
  return noticed + not === 0 ? 100 : (100 * noticed) / (noticed + not);
}

function row(name, results) {
  const [noticed, all] = [
    results.filter(isNoticed).length,
    results.filter((r) => isNoticed(r) || isUnnoticed(r)).length,
  ];
  return `${name.padEnd(32)} ${share(results).toFixed(1).padStart(6)} %  ${noticed} of ${all}`;
}

function place({ fileName, location, mutatorName, replacement, status }) {
  const { line, column } = location.start;
  return `${fileName}:${line}:${column} ${status} ${mutatorName}: ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 80)}`;
}
