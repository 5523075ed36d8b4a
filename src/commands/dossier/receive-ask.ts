/** Reception at the counter: who, what, which papers, how many; everything else has a default. */
import type { Asker } from '../../cli/ask.ts';
import type { Context } from '../../cli/context.ts';
import { said } from '../../cli/trouble.ts';
import { parseIdNumber } from '../../domain/citizen/number.ts';
import type { ComponentCount } from '../../domain/dossier/receive.ts';
import type { Quantity } from '../../domain/fee/fee-line.ts';
import { Problem } from '../../domain/problem.ts';
import type { Procedure, ProcedureCase } from '../../domain/procedure/procedure.ts';
import { maskedNumber } from '../../locale/format.ts';
import { isCard, type Newcomer } from '../citizen/shared.ts';
import { detailsFrom } from '../citizen/details.ts';
import { findProcedure, procedureLines } from '../procedure/shared.ts';
import type { AskedReception, ReceiveInput } from './receive.ts';

/** Asks for what the flags did not say, in the order in which a clerk is told it. */
export async function askReception(
  input: AskedReception,
  ctx: Context,
): Promise<Partial<ReceiveInput>> {
  const ask = await ctx.ask();
  const who =
    input.citizen === null && input.scan === null
      ? await askOwner(ask, ctx)
      : { citizen: input.citizen, scan: input.scan };
  const procedure = await askProcedure(input, ask, ctx);
  const chosen = await askCase(input, procedure, ask, ctx);
  const papers = await askPapers(input, chosen, ask, ctx);
  const quantity = await askQuantities(input, chosen, ask, ctx);
  return { ...who, procedure: procedure.code, case: chosen.id, ...papers, quantity };
}

type Owner = Pick<ReceiveInput, 'citizen' | 'scan' | 'newcomer'>;

/** A scan, a number, or words of a name; somebody new is registered with the dossier. */
async function askOwner(ask: Asker, ctx: Context): Promise<Owner> {
  const { dossier, citizen } = ctx.texts.screen;
  const store = await ctx.store();
  for (;;) {
    const typed = await ask.text(dossier.askOwner);
    if (isCard(typed)) return { scan: typed, citizen: null };
    if (typed === '') continue;
    const number = await store.citizens.byNumber(typed);
    if (number) return { scan: null, citizen: number.id };
    const found = await store.citizens.find(typed, 9);
    const choices = found.map((each) => ({
      value: each.id as string | null,
      name: `${each.name}  ${maskedNumber(each.idNumber)}  ${each.address ?? ''}`.trimEnd(),
    }));
    const fresh = { value: null, name: citizen.registerNew(typed) };
    const picked = await ask.choose(citizen.whichOne, [...choices, fresh]);
    if (picked !== null) return { scan: null, citizen: picked };
    return { scan: null, citizen: null, newcomer: await askNewcomer(typed, ask, ctx) };
  }
}

/** What was typed is the number when it is digits, else the name. */
async function askNewcomer(typed: string, ask: Asker, ctx: Context): Promise<Newcomer> {
  const { citizen, setup } = ctx.texts.screen;
  const isNumber = /^\d+$/.test(typed);
  const needed = (text: string): true | string => text.trim() !== '' || setup.needed;
  const name = isNumber ? await ask.text(citizen.askName, { check: needed }) : typed;
  const check = (given: string): true | string => numberFault(given, ctx) ?? true;
  const id = isNumber ? typed : await ask.text(citizen.askNumber, { check });
  const address = await ask.text(citizen.askAddress);
  const phone = await ask.text(citizen.askPhone);
  const none = { dob: null, sex: null, email: null };
  const given = { ...none, id: id === '' ? null : id, name, address, phone };
  return { details: detailsFrom(given, 'person', null), warnings: [], by: 'typed' };
}

/** Why a number that is being typed cannot be one; none may be left out. */
function numberFault(given: string, ctx: Context): string | null {
  try {
    if (given.trim() !== '') parseIdNumber(given, 'person');
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { what, why } = said(error, ctx.texts);
    return why ?? what;
  }
}

/** The procedures this office received last come first; any other by words or initials. */
async function askProcedure(input: AskedReception, ask: Asker, ctx: Context): Promise<Procedure> {
  const store = await ctx.store();
  const today = await ctx.today();
  if (input.procedure !== null) {
    return (await findProcedure(input.procedure, store, today)).procedure;
  }
  const { office } = await ctx.session();
  const used = await store.reference.usedProcedures(office.agencyId, 9);
  const rank = (code: string): number => (used.includes(code) ? used.indexOf(code) : used.length);
  const code = await ask.find(ctx.texts.screen.dossier.askProcedure, async (typed) => {
    const lines = await procedureLines(typed, ctx);
    const sorted = typed.trim() === '' ? lines.sort((a, b) => rank(a.code) - rank(b.code)) : lines;
    return sorted.map((line) => ({
      value: line.code,
      name: `${line.code}  ${line.shortName}`,
      description: line.name,
    }));
  });
  return (await findProcedure(code, store, today)).procedure;
}

async function askCase(
  input: AskedReception,
  procedure: Procedure,
  ask: Asker,
  ctx: Context,
): Promise<ProcedureCase> {
  const { procedureCase } = await import('../../domain/dossier/receive.ts');
  if (input.case !== null) return procedureCase(procedure, input.case);
  if (procedure.cases.length === 1) return procedure.cases[0]!;
  const choices = procedure.cases.map((each) => ({ value: each, name: each.name }));
  return ask.choose(ctx.texts.screen.dossier.askCase, choices);
}

/** Required papers are ticked to begin with; an unticked one needs a reason. */
async function askPapers(
  input: AskedReception,
  { components }: ProcedureCase,
  ask: Asker,
  ctx: Context,
): Promise<Partial<ReceiveInput>> {
  const told = (input.component ?? []).length > 0 || input.allComponents === true;
  if (told || components.length === 0) return {};
  const { dossier, setup } = ctx.texts.screen;
  const ticked = await ask.tick(
    dossier.askPapers,
    components.map((rule) => ({
      value: rule,
      name: rule.need === 'always' ? rule.name : `${rule.name} (${rule.when ?? ''})`,
      checked: rule.need === 'always',
    })),
  );
  const counts = ticked.map((rule): ComponentCount => {
    const { id: named, originals, certified, copies } = rule;
    // A paper that is only shown counts as one original seen.
    const none = originals + certified + copies === 0;
    return { named, originals: none ? 1 : originals, certified, copies };
  });
  const lacking = components.some((rule) => rule.need === 'always' && !ticked.includes(rule));
  const needed = (typed: string): true | string => typed.trim() !== '' || setup.needed;
  const missingReason =
    lacking && input.missingReason === null
      ? await ask.text(dossier.askMissingReason, { check: needed })
      : input.missingReason;
  return { component: counts, missingReason };
}

/** Asked only where a fee counts something: pages, copies, signatures, documents. */
async function askQuantities(
  input: AskedReception,
  { fees }: ProcedureCase,
  ask: Asker,
  ctx: Context,
): Promise<Quantity[]> {
  const given = input.quantity ?? [];
  if (given.length > 0) return given;
  const { dossier, words } = ctx.texts.screen;
  const channel = input.channel ?? 'counter';
  const counted = fees.filter(
    (fee) => fee.per !== 'dossier' && (fee.channels?.includes(channel) ?? true),
  );
  const quantities: Quantity[] = [];
  for (const fee of counted) {
    const typed = await ask.text(dossier.askQuantity(fee.name, words.per[fee.per]), {
      initial: String(fee.defaultQuantity),
      check: (text) => /^\d{1,5}(\s*[x×*]\s*\d{1,5})?$/.test(text.trim()) || dossier.quantityRule,
    });
    const [units = 0, copies = 1] = typed.split(/[x×*]/).map(Number);
    quantities.push({ fee: fee.id, units, copies });
  }
  return quantities;
}
