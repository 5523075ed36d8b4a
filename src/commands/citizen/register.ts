/** `citizen register`: from a scanned card or from typing; the same number is the same person. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import {
  choice,
  scanned,
  value,
  withDefault,
  type Input,
  type OpenInput,
  type Single,
} from '../../cli/option.ts';
import { citizenKinds, type CitizenKind } from '../../domain/citizen/citizen.ts';
import { numberKey, readIdNumber } from '../../domain/citizen/number.ts';
import { Problem } from '../../domain/problem.ts';
import { showCitizen, showNews, showWarnings } from './card.ts';
import { detailsFrom } from './details.ts';
import { detailOptions } from './options.ts';
import { ensureCitizen, isCard, readScan, warningsOf, type Newcomer } from './shared.ts';
import { citizenFields, citizenView, warningViews } from './view.ts';

const options = {
  scan: scanned(),
  ...detailOptions,
  kind: withDefault(choice(citizenKinds), 'person'),
};
type RegisterInput = Input<typeof options>;

export default command({
  args: {},
  options,
  json: [...citizenFields, 'warnings created filled contradicts replayed'],
  ask,
  missing: (input) => ((input.scan ?? input.name ?? input.id) === null ? ['--scan | --name'] : []),
  run: async (input, ctx) => {
    const newcomer = await newcomerOf(input, ctx);
    const warnings = warningViews(await warningsOf(newcomer, ctx));
    const fresh = { citizen: await ctx.newId(), today: await ctx.today() };
    const { value, replayed } = await ctx.write(async (writer) => {
      const { citizen, created, news } = await ensureCitizen(newcomer, writer, fresh);
      return { ...citizenView(citizen), warnings, created, ...news };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { citizen } = ui.texts.screen;
    ui.done(result.created ? citizen.registered : citizen.known);
    showCitizen(result, ui);
    showNews(result, ui);
    showWarnings(result.warnings, ui);
    const who = result.id ?? result.uuid;
    ui.next(`motcua dossier receive --citizen ${who}`, `motcua citizen show ${who}`);
  },
});

/** What a card said, with what was typed put over it where the card's text was spoilt. */
async function newcomerOf(input: RegisterInput, ctx: Context): Promise<Newcomer> {
  const { scan, kind, ...typed } = input;
  if (scan === null) return { details: detailsFrom(typed, kind, null), warnings: [], by: 'typed' };
  const { details, warnings, retype, by } = await readScan(scan, ctx);
  if (retype.includes('name') && typed.name === null && !ctx.interactive) {
    throw new Problem('scan.refused', { why: 'garbled' });
  }
  const { citizen } = ctx.texts.screen;
  const ask = retype.length > 0 && ctx.interactive ? await ctx.ask() : null;
  const name = ask && retype.includes('name') && typed.name === null;
  const address = ask && retype.includes('address') && typed.address === null;
  const over = {
    ...typed,
    id: null,
    name: name
      ? await ask.value(citizen.retypeName, detailOptions.name, { scan: 'none' })
      : typed.name,
    address: address ? await ask.text(citizen.retypeAddress) : typed.address,
  };
  return { details: detailsFrom(over, 'person', details), warnings, by };
}

/** A scan fills everything; else each thing is asked for, and only the name is needed. */
async function ask(
  input: OpenInput<typeof options>,
  ctx: Context,
): Promise<Partial<RegisterInput>> {
  if (input.scan !== null) return settled(input.scan, input, ctx);
  if ((input.name ?? input.id) !== null) return {};
  const { citizen } = ctx.texts.screen;
  const asker = await ctx.ask();
  const kind = cardOrNumber(input.kind ?? 'person');
  const first = await asker.maybe(citizen.askScanOrNumber, kind, { scan: 'any' });
  if (first !== null && isCard(first)) return settled(first, input, ctx);
  const { citizens } = await ctx.store();
  if (first !== null && (await citizens.byNumber(numberKey(first)))) return { id: first };
  const name = await asker.value(citizen.askName, detailOptions.name, { scan: 'none' });
  return {
    id: first,
    name,
    dob: input.dob ?? (await asker.maybe(citizen.askDob, detailOptions.dob)),
    address: input.address ?? (await asker.maybe(citizen.askAddress, detailOptions.address)),
    phone: input.phone ?? (await asker.maybe(citizen.askPhone, detailOptions.phone)),
  };
}

/** What begins a registration: one that is neither is said at once, not after the last question. */
function cardOrNumber(kind: CitizenKind): Single<string> {
  const parse = (raw: string): string | null =>
    isCard(raw) || readIdNumber(raw, kind) !== null ? raw : null;
  return value(parse, kind === 'person' ? 'id_number' : 'tax_code', 'number');
}

/** The card as it was read, and under which name: one that differs from the record is settled. */
async function settled(
  typed: string,
  { name }: OpenInput<typeof options>,
  ctx: Context,
): Promise<Partial<RegisterInput>> {
  const scan = typed === '-' ? await ctx.surroundings.stdin.read() : typed;
  if (name !== null) return { scan };
  const { nameThatStays } = await import('../desk/known-card.ts');
  return { scan, name: await nameThatStays(ctx, await readScan(scan, ctx)) };
}
