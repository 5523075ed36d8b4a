/** What a set-up must know, and the wizard that asks: an office, the counter, the people. */
import type { Asker } from '../cli/asker.ts';
import type { Context } from '../cli/context.ts';
import { before, askInTurn, unsaid, type Asking } from '../cli/in-turn.ts';
import { said as saidOf } from '../cli/trouble.ts';
import { officeKinds } from '../domain/office/office.ts';
import { Problem } from '../domain/problem.ts';
import { pinRule, type PinRule } from '../domain/staff/pin.ts';
import { numbersDossiers, type AgencyId } from '../domain/value/id.ts';
import { askAlone } from './desk/ask-alone.ts';
import { agreement } from './desk/questions.ts';
import {
  options,
  type Answers,
  type AskedSetup,
  type Secrets,
  type SetupInput,
} from './setup-input.ts';
import { askKind, askOffice, askTraining, type Proposed } from './setup-office.ts';
import { paperTurns, recoveryTurn } from './setup-papers.ts';
import { askPrinter, printersFound } from './setup-printer.ts';
import { readNewPin } from './staff/pins.ts';
import { suggestedLogin } from './staff/suggested-login.ts';

/** Asks for what the flags did not say, shows it, and has it agreed to. */
export async function askSetup(
  input: AskedSetup,
  ctx: Context,
): Promise<{ input: SetupInput; secrets: Secrets; sealed: boolean; trial: boolean }> {
  const ask = await ctx.ask();
  const secrets = { pin: null, secondPin: null };
  // A switch that is not set says nothing: which store it shall be is asked first.
  const training = input.training === true ? true : null;
  const unasked = { proposed: null, sealed: false, trial: false };
  const said: Answers = { ...input, ...secrets, training, ...unasked };
  const found = input.printer === null ? await printersFound(ctx) : [];
  const turns = [
    unsaid(said, 'training', async () => ({ training: await askTraining(ctx) })),
    ...officeTurns(said, ask, ctx),
    ...peopleTurns(said, ask, ctx),
    ...paperTurns(said, ask, ctx),
    () => (found.length === 0 ? null : () => askPrinter(ctx, found)),
    recoveryTurn(said, ctx),
    agreeTurn(ctx),
  ];
  const {
    proposed: _proposed,
    pin,
    secondPin,
    sealed,
    trial,
    ...told
  } = await askInTurn(said, turns);
  return { input: answered(told), secrets: { pin, secondPin }, sealed, trial };
}

function answered(told: AskedSetup): SetupInput {
  const { office, agencyId, kind, counter, staff, login: name, training } = told;
  if (!office || !agencyId || !kind || counter === null || !staff || !name) {
    throw new TypeError('a question of the set-up was left out');
  }
  const needed = { office, agencyId, kind, counter, staff, login: name };
  return { ...told, ...needed, training: training ?? false };
}

function officeTurns(said: Answers, ask: Asker, ctx: Context): Asking<Answers>[] {
  const { setup } = ctx.texts.screen;
  return [
    unsaid(said, 'office', async (known) => {
      const proposed = await askOffice(ctx);
      // One's own office stays as it was typed.
      if (isOwn(proposed) && known.proposed && isOwn(known.proposed)) return { proposed };
      return {
        proposed,
        office: proposed.settled ? proposed.name : null,
        agencyId: said.agencyId ?? receiving(proposed),
        kind: said.kind ?? proposed.kind,
        ...(said.parent === null && { parent: null }),
        ...(said.place === null && { place: null }),
      };
    }),
    ({ office, proposed }) =>
      said.office === null && proposed?.settled !== true
        ? async () => {
            const offered = {
              explain: setup.explain.office,
              ...before(office ?? proposed?.name ?? null),
            };
            return { office: await ask.value(setup.askOffice, options.office, offered) };
          }
        : null,
    ({ agencyId, proposed }) =>
      said.agencyId === null && receiving(proposed) === null
        ? async () => {
            const explain = setup.explain.agency;
            const offered = { rule: setup.agencyRule, explain, ...before(agencyId) };
            return { agencyId: await ask.value(setup.askAgencyId, options.agencyId, offered) };
          }
        : null,
    ({ proposed }) =>
      said.kind === null && (proposed?.kind ?? null) === null
        ? async () => ({ kind: await askKind(officeKinds, ctx) })
        : null,
  ];
}

function peopleTurns(said: Answers, ask: Asker, ctx: Context): Asking<Answers>[] {
  const { setup } = ctx.texts.screen;
  return [
    unsaid(said, 'counter', async ({ counter }) => {
      const offered = { initial: String(counter ?? 1), explain: setup.explain.counter };
      return { counter: await ask.value(setup.askCounter, options.counter, offered) };
    }),
    unsaid(said, 'staff', async ({ staff }) => ({
      staff: await ask.value(setup.askStaff, options.staff, {
        explain: setup.explain.staff,
        ...before(staff),
      }),
    })),
    unsaid(said, 'login', async ({ login: known, staff }) => {
      const explain = setup.explain.login;
      const initial = known ?? suggestedLogin(staff ?? '');
      const offered = { initial, rule: setup.loginRule, explain };
      return { login: await ask.value(setup.askLogin, options.login, offered) };
    }),
    unsaid(said, 'pinFile', async ({ staff, login, training }) => {
      const wanted = { file: null, of: staff, login: login ?? '', rule: adminPin(training) };
      return { pin: await readNewPin(wanted, ctx) };
    }),
    unsaid(said, 'secondAdmin', async ({ secondAdmin }) => ({
      secondAdmin: await ask.maybe(setup.askSecond, options.secondAdmin, {
        explain: setup.explain.second,
        ...before(secondAdmin),
      }),
    })),
    ({ secondAdmin, secondLogin, login: first }) =>
      secondAdmin !== null && said.secondLogin === null
        ? async () => {
            const offered = secondLogin ?? suggestedLogin(secondAdmin);
            return { secondLogin: await askOtherLogin(first, offered, ask, ctx) };
          }
        : null,
    ({ secondAdmin, secondLogin, training }) =>
      secondAdmin !== null && said.secondPinFile === null
        ? async () => {
            const [of, login] = [secondAdmin, secondLogin ?? ''];
            const wanted = { file: null, of, login, rule: adminPin(training) };
            return { secondPin: await readNewPin(wanted, ctx) };
          }
        : null,
  ];
}

/** What the PIN of either must be in the store that is being made. */
export function adminPin(training: boolean | null): PinRule {
  return pinRule('admin', training === true);
}

/** The second person's is not the first one's. */
async function askOtherLogin(
  first: string | null,
  offered: string,
  ask: Asker,
  ctx: Context,
): Promise<string> {
  const { setup } = ctx.texts.screen;
  for (;;) {
    const told = { initial: offered, rule: setup.loginRule, explain: setup.explain.login };
    const typed = await ask.value(setup.askSecondLogin, options.login, told);
    if (typed !== first) return typed;
    const { what } = saidOf(new Problem('staff.login_taken', { login: typed }), ctx.texts);
    ctx.surroundings.stderr.write(`! ${what}\n`);
  }
}

/** A code that is printed cannot be changed any more: it is seen before it is used. */
function agreeTurn(ctx: Context): Asking<Answers> {
  const { setup, office: labels, staff: people, words } = ctx.texts.screen;
  return (told) => async () => {
    const second = told.secondAdmin && `${told.secondAdmin} (${told.secondLogin})`;
    const facts = [
      [setup.whichStore, told.training === true ? setup.trainingShort : setup.realShort],
      [labels.name, told.office],
      [labels.agencyId, told.agencyId],
      [labels.kind, told.kind && words.officeKind[told.kind]],
      [people.counter, String(told.counter)],
      [setup.admin, `${told.staff} (${told.login})`],
      [setup.secondAdmin, second],
      [labels.address, told.address],
      [labels.phone, told.phone],
      [setup.parent, told.parent],
      [setup.place, told.place],
      [setup.printer, told.printer],
    ].flatMap(([label, value]) => (value === null ? [] : [`  ${label}: ${value}`]));
    if (!ctx.globals.yes) {
      const sure = await agreement<object>(ctx, { act: setup.sureMake, lines: facts });
      await askAlone(ctx, sure, {}, setup.notScanned);
    }
    return {};
  };
}

function isOwn({ name, kind }: Proposed): boolean {
  return name === null && kind === null;
}

/** The code of a shipped office, where dossiers are numbered under it. */
function receiving(proposed: Proposed | null): AgencyId | null {
  const agency = proposed?.agencyId ?? null;
  return agency !== null && numbersDossiers(agency) ? agency : null;
}
