/** `setup`: makes the store, the office, the counter and its first staff member, and signs in. */
import { join } from 'node:path';
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { machineNames, storeNames } from '../config/kept-names.ts';
import type { CalendarDay } from '../domain/calendar/calendar.ts';
import { happened, type NewEvent } from '../domain/event.ts';
import type { Counter, Office } from '../domain/office/office.ts';
import { Problem } from '../domain/problem.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import {
  calendarStream,
  counterStream,
  officeStream,
  procedureStream,
  settingStream,
  staffStream,
} from '../domain/stream.ts';
import { cleanLine } from '../domain/value/text.ts';
import type { Store } from '../store/store.ts';
import { askSetup, options, type SetupInput } from './setup-ask.ts';
import { hashedPin, readNewPin } from './staff/pins.ts';
import { signIn } from './staff/shared.ts';

export default command({
  args: {},
  options,
  json: ['store office counter staff training procedures calendarDays'],
  ask: async (input, ctx) => {
    await refuseSecond(input.training === true, ctx);
    return askSetup(input, ctx);
  },
  run: setUp,
  show: (result, ui) => {
    const { setup } = ui.texts.screen;
    ui.done(setup.made(result.office.name, result.counter));
    ui.facts([
      [setup.store, result.store],
      [setup.staff, `${result.staff.name} (${result.staff.login})`],
      [setup.procedures, String(result.procedures)],
      [setup.training, result.training ? setup.trainingYes : null],
    ]);
    if (!result.staff.pin) ui.warn(setup.noPin);
    ui.next('motcua citizen register', 'motcua dossier receive', 'motcua help');
  },
});

async function setUp(input: SetupInput, ctx: Context) {
  await refuseSecond(input.training, ctx);
  // All that may fail or be left comes before the file: no half-made store stays behind.
  const pin = await readNewPin({ file: input.pinFile, of: null, needed: false }, ctx);
  const catalogue = await shippedCatalogue(ctx);
  const pinHash = await hashedPin(pin, ctx);
  const store = await ctx.store({ create: true, training: input.training });
  const book = await ctx.newId();
  const opened = setupEvents(input, book, pinHash);
  const published = publishedEvents(catalogue.procedures, catalogue.calendar);
  await writeFirst({ input, book, events: [...opened, ...published] }, store, ctx);
  (await ctx.machine()).set({ [machineNames.station]: book });
  const until = await signIn(ctx, book, input.login);
  return {
    store: ctx.storePath(),
    office: { agencyId: input.agencyId, name: cleanLine(input.office), kind: input.kind },
    counter: input.counter,
    staff: {
      login: input.login,
      name: cleanLine(input.staff),
      role: 'admin',
      pin: pin !== null,
      until,
    },
    training: input.training,
    procedures: catalogue.procedures.length,
    calendarDays: catalogue.calendar.length,
  };
}

/** Throws `store.exists` for a store with a journal, before anybody is asked anything. */
async function refuseSecond(training: boolean, ctx: Context): Promise<void> {
  if (!ctx.mayHaveStore()) return;
  const store = await ctx.store({ create: true, training });
  if ((await store.history.books()).length === 0) return;
  throw new Problem('store.exists', { path: ctx.storePath() });
}

async function shippedCatalogue(ctx: Context) {
  const { readCalendar, readProcedures } = await import('../importing/catalogue.ts');
  const folder = join(ctx.surroundings.dataFolder, 'catalogue');
  return {
    procedures: readProcedures(join(folder, 'procedures')),
    calendar: readCalendar(join(folder, 'calendar.csv')),
  };
}

/** What the store keeps of itself: who it is, and the key that signs receipts. */
async function firstValues(training: boolean, ctx: Context): Promise<Record<string, string>> {
  const { newSeal } = await import('../store/seal.ts');
  const seal = newSeal();
  return {
    [storeNames.id]: await ctx.newId(),
    [storeNames.sealPrivate]: seal.private,
    [storeNames.sealPublic]: seal.public,
    ...(training && { [storeNames.training]: '1' }),
  };
}

function setupEvents(input: SetupInput, book: string, pinHash: string | null): NewEvent[] {
  const office: Office = {
    agencyId: input.agencyId,
    name: cleanLine(input.office),
    kind: input.kind,
    parent: null,
    address: input.address && cleanLine(input.address),
    phone: input.phone && cleanLine(input.phone),
  };
  // Block 0 for the first counter: its codes look as the national ones do.
  const block = input.counter - 1;
  const counter: Counter = { office: office.agencyId, number: input.counter, block };
  const staff = staffStream(input.login);
  const { login: name } = input;
  const member = { login: name, role: 'admin', office: office.agencyId } as const;
  const settings = Object.entries({ 'office.parent': input.parent, 'office.place': input.place });
  return [
    happened('office.opened', officeStream(office.agencyId), office, null),
    happened('counter.opened', counterStream(book), { ...counter, book }, null),
    happened('staff.enrolled', staff, member, { name: cleanLine(input.staff) }),
    ...(pinHash === null
      ? []
      : [happened('staff.pin_set', staff, { login: name }, { hash: pinHash })]),
    ...settings
      .filter(([, given]) => given !== null)
      .map(([key, given]) =>
        happened('config.changed', settingStream(key), { key, value: cleanLine(given!) }, null),
      ),
  ];
}

function publishedEvents(
  procedures: { edition: string; procedure: Procedure }[],
  days: CalendarDay[],
): NewEvent[] {
  const calendar = { source: 'catalogue', days };
  return [
    happened('calendar.published', calendarStream, calendar, null),
    ...procedures.map(({ edition, procedure }) =>
      happened(
        'procedure.published',
        procedureStream(procedure.code),
        { edition, procedure },
        null,
      ),
    ),
  ];
}

/** The one write that nobody is signed in for: it makes the first person who can be. */
async function writeFirst(
  { input, book, events }: { input: SetupInput; book: string; events: readonly NewEvent[] },
  store: Store,
  ctx: Context,
): Promise<void> {
  const values = await firstValues(input.training, ctx);
  const at = await ctx.now();
  const author = {
    book,
    login: input.login,
    office: input.agencyId,
    counter: input.counter,
    commandId: ctx.surroundings.entropy.uuid(at),
    at,
  };
  await store.write({ author, command: ctx.command, key: null }, async (writer) => {
    // Two set-ups at once: under the lock, one of them is second.
    if ((await writer.history.books()).length > 0) {
      throw new Problem('store.exists', { path: ctx.storePath() });
    }
    await writer.keep(values);
    return writer.append(events);
  });
}
