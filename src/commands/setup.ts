/** `setup`: makes the store, the office, the counter and its first staff member, and signs in. */
import { dirname, resolve } from 'node:path';
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { afterWrite, Outcome } from '../cli/outcome.ts';
import { keyHome } from '../cli/signing.ts';
import { machineNames, storeNames } from '../config/kept-names.ts';
import { happened, type NewEvent } from '../domain/event.ts';
import type { Counter, Office } from '../domain/office/office.ts';
import { addKey, type PublicHalf } from '../domain/key/signing-key.ts';
import { Problem } from '../domain/problem.ts';
import { catalogueEvents } from '../domain/procedure/catalogue-events.ts';
import { isInForce } from '../domain/procedure/procedure.ts';
import type { ShippedCatalogue } from '../importing/shipped.ts';
import {
  counterStream,
  officeStream,
  settingStream,
  staffStream,
  storeStream,
} from '../domain/stream.ts';
import type { AgencyId } from '../domain/value/id.ts';
import { cleanLine } from '../domain/value/text.ts';
import { isSharedFolder } from '../files/beside.ts';
import { isServer } from '../store/place.ts';
import type { LostStore } from '../store/lost-here.ts';
import type { Store } from '../store/store.ts';
import { adminPin, askSetup } from './setup-ask.ts';
import { options, type Secrets, type SetupInput } from './setup-input.ts';
import { withNewKey } from './key/shared.ts';
import { hashedPin, readNewPin } from './staff/pins.ts';
import { numbersAnew, requireLossSaid } from './setup-anew.ts';
import { keepPrinter, printerWanted, triedPrinter } from './setup-printer.ts';
import { showTrial } from './printer/shared.ts';
import { skippedFacts } from './store/numbers-forward.ts';
import { signIn } from './staff/shared.ts';

export default command({
  args: {},
  options,
  json: [
    'store office counter staff second training procedures calendarDays recovery printer trial skipped',
  ],
  missing: ({ secondAdmin, secondLogin, anew, skip }) => [
    ...(secondAdmin !== null && secondLogin === null ? ['--second-login'] : []),
    ...(anew === null && skip !== null ? ['--anew'] : []),
  ],
  talk: async (given, ctx) => {
    await refuseStore({ training: given.training === true, anew: given.anew }, ctx);
    const { input, secrets, sealed, trial } = await askSetup(given, ctx);
    const recovery = input.recovery ?? (sealed ? '' : null);
    const made = await withTrial(await setUp(input, secrets, ctx), trial, ctx);
    return withPaper(made, recovery, ctx);
  },
  run: async (input, ctx) => {
    const made = await setUp(input, { pin: null, secondPin: null }, ctx);
    return withPaper(await withTrial(made, false, ctx), input.recovery, ctx);
  },
  show: (result, ui) => {
    const { setup } = ui.texts.screen;
    ui.done(setup.made(result.office.name, result.counter));
    ui.facts([
      [setup.store, result.store],
      [setup.staff, `${result.staff.name} (${result.staff.login})`],
      [setup.secondAdmin, result.second && `${result.second.name} (${result.second.login})`],
      [setup.procedures, String(result.procedures)],
      [setup.training, result.training ? setup.trainingYes : null],
      [setup.printer, result.printer],
      ...skippedFacts(result.skipped, ui.texts),
    ]);
    if (result.printer !== null && result.trial !== null) {
      showTrial(result.printer, result.trial, ui);
    }
    if (!result.staff.pin) ui.warn(setup.noPin);
    if (!result.second && result.recovery === null) ui.warn(setup.oneAdmin);
    if (result.recovery !== null) ui.warn(ui.texts.screen.staff.recoveryKept(result.recovery));
    ui.next(...(result.staff.pin ? [] : ['motcua staff pin']), setup.beginHere);
  },
});

/** What became of a page on the printer, where one is wanted. */
async function withTrial<T extends { printer: string | null }>(
  made: T,
  wanted: boolean,
  ctx: Context,
) {
  const { printer } = made;
  return { ...made, trial: wanted && printer !== null ? await triedPrinter(printer, ctx) : null };
}

/** What was set up stands, whatever becomes of the paper; `''` puts it among the papers. */
async function withPaper<T>(made: T, wanted: string | null, ctx: Context) {
  if (wanted === null) return new Outcome({ ...made, recovery: null });
  const { issueRecoveryPaper } = await import('./staff/recovery-paper.ts');
  const issue = async (): Promise<Outcome<string | null>> =>
    (await issueRecoveryPaper(ctx, wanted)).map(({ file }) => file);
  const paper = await afterWrite(issue, 'motcua staff recovery-paper', null);
  return paper.map((recovery) => ({ ...made, recovery }));
}

/** `secrets` are those that were typed; others are read from the files that were named. */
async function setUp(input: SetupInput, secrets: Secrets, ctx: Context) {
  const lost = await refuseStore(input, ctx);
  // All that may fail or be left comes before the file: no half-made store stays behind.
  const people = await firstPeople(input, secrets, ctx);
  const catalogue = await shippedCatalogue(ctx);
  const chosen = await printerWanted(input.printer, ctx);
  const store = await ctx.store({ create: true, training: input.training });
  warnOfFolder(ctx);
  const book = await ctx.newId();
  const opened = setupEvents(input, book, people);
  const anew = await numbersAnew(input, lost, { counter: counterOf(input), ctx });
  const published = catalogueEvents(catalogue.mark, {
    days: catalogue.calendar,
    publish: catalogue.procedures,
    retire: [],
  });
  await writeFirst({ input, book, events: [...opened, ...published, ...anew.events] }, store, ctx);
  (await ctx.machine()).set({ [machineNames.station]: book });
  await keepPrinter(chosen, ctx);
  const until = await signIn({ book, login: input.login, pin: people[0].pinHash }, ctx);
  const [first, second] = people;
  const today = await ctx.today();
  return {
    store: ctx.storePath(),
    office: { agencyId: input.agencyId, name: cleanLine(input.office), kind: input.kind },
    counter: input.counter,
    staff: { ...shownPerson(first), until },
    second: second ? shownPerson(second) : null,
    training: input.training,
    procedures: catalogue.procedures.filter(({ procedure }) => isInForce(procedure, today)).length,
    calendarDays: catalogue.calendar.length,
    printer: chosen && chosen.printer,
    skipped: anew.skipped,
  };
}

/** Where everybody may lay files beside it, somebody could spoil it. */
function warnOfFolder(ctx: Context): void {
  const path = ctx.storePath();
  if (isServer(path)) return;
  const folder = dirname(resolve(path));
  if (isSharedFolder(folder)) ctx.caution(new Problem('store.shared_folder', { path, folder }));
}

/**
 * Throws `store.exists` for a store with a journal, before anybody is asked anything, and
 * `store.lost` where one is gone and nobody says so; gives that one. Papers of training bear no
 * number that counts.
 */
async function refuseStore(
  { training, anew }: { training: boolean; anew: string | null },
  ctx: Context,
): Promise<LostStore | null> {
  if (!ctx.mayHaveStore()) return training ? null : requireLossSaid(anew, ctx);
  const store = await ctx.store({ create: true, training });
  if ((await store.history.books()).length === 0) return null;
  throw new Problem('store.exists', { path: ctx.storePath() });
}

async function shippedCatalogue(ctx: Context): Promise<ShippedCatalogue> {
  const { readShipped } = await import('../importing/shipped.ts');
  return readShipped(ctx.surroundings.dataFolder);
}

/** An administrator who is there from the beginning. */
interface FirstPerson {
  login: string;
  name: string;
  pinHash: string | null;
}

/** The one who sets up, and a second where one is named. Throws `staff.login_taken`. */
async function firstPeople(
  input: SetupInput,
  { pin, secondPin }: Secrets,
  ctx: Context,
): Promise<[FirstPerson, ...FirstPerson[]]> {
  const rule = adminPin(input.training);
  // The wizard has asked already, and going without is an answer.
  const hashOf = async (login: string, typed: string | null, file: string | null, flag: string) => {
    const asked = ctx.interactive && file === null;
    const chosen = asked ? typed : await readNewPin({ file, flag, of: null, login, rule }, ctx);
    return chosen === null ? null : hashedPin(chosen, rule, ctx);
  };
  const { login, staff: name, secondAdmin, secondLogin } = input;
  const first = {
    login,
    name: cleanLine(name),
    pinHash: await hashOf(login, pin, input.pinFile, '--pin-file'),
  };
  if (secondAdmin === null || secondLogin === null) return [first];
  if (secondLogin === login) throw new Problem('staff.login_taken', { login });
  const pinHash = await hashOf(secondLogin, secondPin, input.secondPinFile, '--second-pin-file');
  return [first, { login: secondLogin, name: cleanLine(secondAdmin), pinHash }];
}

function enrolled({ login, name, pinHash }: FirstPerson, office: AgencyId): NewEvent[] {
  const stream = staffStream(login);
  const added = happened('staff.enrolled', stream, { login, role: 'admin', office }, { name });
  if (pinHash === null) return [added];
  return [added, happened('staff.pin_set', stream, { login }, { hash: pinHash })];
}

function shownPerson({ login, name, pinHash }: FirstPerson) {
  return { login, name, role: 'admin', pin: pinHash !== null };
}

/** Block 0 for the first counter: its codes look as the national ones do. */
function counterOf({ agencyId: office, counter: number }: SetupInput): Counter {
  return { office, number, block: number - 1 };
}

function setupEvents(input: SetupInput, book: string, people: readonly FirstPerson[]): NewEvent[] {
  const office: Office = {
    agencyId: input.agencyId,
    name: cleanLine(input.office),
    kind: input.kind,
    parent: null,
    address: input.address && cleanLine(input.address),
    phone: input.phone && cleanLine(input.phone),
  };
  const settings = Object.entries({ 'office.parent': input.parent, 'office.place': input.place });
  return [
    happened('office.opened', officeStream(office.agencyId), office, null),
    happened('counter.opened', counterStream(book), { ...counterOf(input), book }, null),
    ...people.flatMap((person) => enrolled(person, office.agencyId)),
    ...settings
      .filter(([, given]) => given !== null)
      .map(([key, given]) =>
        happened('config.changed', settingStream(key), { key, value: cleanLine(given!) }, null),
      ),
  ];
}

/** The one write that nobody is signed in for: it makes the first person who can be. */
async function writeFirst(
  { input, book, events }: { input: SetupInput; book: string; events: readonly NewEvent[] },
  store: Store,
  ctx: Context,
): Promise<void> {
  const { newPlanKey } = await import('../importing/plan-file.ts');
  const id = await ctx.newId();
  const { training } = input;
  const values = {
    [storeNames.id]: id,
    [storeNames.planKey]: newPlanKey(),
    ...(training && { [storeNames.training]: '1' }),
  };
  const at = await ctx.now();
  const author = {
    book,
    login: input.login,
    office: input.agencyId,
    counter: input.counter,
    commandId: ctx.surroundings.entropy.uuid(at),
    at,
  };
  const written = (fresh: PublicHalf) =>
    store.write({ author, command: ctx.command, key: null }, async (writer) => {
      // Two set-ups at once: under the lock, one of them is second.
      if ((await writer.history.books()).length > 0) {
        throw new Problem('store.exists', { path: ctx.storePath() });
      }
      await writer.keep(values);
      const made = happened('store.made', storeStream, { id, training }, null);
      await writer.append([made, ...events, addKey([], fresh)]);
      return fresh.id;
    });
  await withNewKey(ctx, await keyHome(ctx, id), written, (added) => added);
}
