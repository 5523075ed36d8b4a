/** `citizen register`: from a scanned card or from typing; the same number is the same person. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { before, askInTurn, unsaid, type Asking } from '../../cli/in-turn.ts';
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
import { dateText } from '../../locale/format.ts';
import { showCitizen, showNews, showWarnings } from './card.ts';
import { detailsFrom } from './details.ts';
import { sightHere } from '../dossier/shared.ts';
import { askFollowing, followingOption, reprints } from './following.ts';
import { detailOptions } from './options.ts';
import {
  ensureCitizen,
  followersOfCard,
  holderNewsFields,
  isCard,
  knownAs,
  readScan,
  warningsOf,
  type Newcomer,
} from './shared.ts';
import { citizenFields, citizenView, warningViews } from './view.ts';

const options = {
  scan: scanned(),
  ...detailOptions,
  kind: withDefault(choice(citizenKinds), 'person'),
  dossiers: followingOption,
};
type RegisterInput = Input<typeof options>;

export default command({
  args: {},
  options,
  json: [...citizenFields, 'warnings created', ...holderNewsFields, 'replayed'],
  ask,
  missing: (input) => ((input.scan ?? input.name ?? input.id) === null ? ['--scan | --name'] : []),
  run: async (input, ctx) => {
    const newcomer = await newcomerOf(input, ctx);
    const warnings = warningViews(await warningsOf(newcomer, ctx));
    const ids = { citizen: await ctx.newId(), today: await ctx.today() };
    const sight = sightHere(ctx);
    const { value, replayed } = await ctx.write(
      async (writer) => {
        const fresh = { ...ids, following: input.dossiers, sight: await sight };
        const { citizen, created, news } = await ensureCitizen(newcomer, writer, fresh);
        return { ...citizenView(citizen), warnings, created, ...news };
      },
      { after: sight },
    );
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { citizen } = ui.texts.screen;
    ui.done(result.created ? citizen.registered : citizen.known);
    showCitizen(result, ui);
    showNews(result, ui);
    showWarnings(result.warnings, ui);
    const who = result.id ?? result.uuid;
    ui.next(
      ...reprints(result),
      `motcua dossier receive --citizen ${who}`,
      `motcua citizen show ${who}`,
    );
  },
});

/** What a card said, with what was typed put over it where the card's text was spoilt. */
async function newcomerOf(input: RegisterInput, ctx: Context): Promise<Newcomer> {
  const { scan, kind, dossiers: _whether, ...typed } = input;
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
  const start: Asked = { ...input, first: null, more: true };
  const { first, more: _more, ...told } = await askInTurn<Asked>(start, await turnsOf(start, ctx));
  if (first !== null && isCard(first)) return settled(first, input, ctx);
  const { name, dob, sex, address, phone } = told;
  return { id: first, ...(name !== null && { name }), dob, sex, address, phone };
}

interface Asked extends Pick<
  OpenInput<typeof options>,
  'kind' | 'name' | 'dob' | 'sex' | 'address' | 'phone'
> {
  /** The card or the number. */
  first: string | null;
  /** Neither a card nor a number that is known: the rest is asked for. */
  more: boolean;
}

async function turnsOf(start: Asked, ctx: Context): Promise<readonly Asking<Asked>[]> {
  const { citizen, words } = ctx.texts.screen;
  const asker = await ctx.ask();
  const kind = cardOrNumber(start.kind ?? 'person');
  const begin = async (known: Asked): Promise<Partial<Asked>> => {
    const offered = { scan: 'any' as const, ...before(known.first) };
    const first = await asker.maybe(citizen.askScanOrNumber, kind, offered);
    const { citizens } = await ctx.store();
    const found = first !== null && (isCard(first) || (await citizens.byNumber(numberKey(first))));
    return { first, more: !found };
  };
  const { dob, sex, address, phone } = detailOptions;
  const rest: Asking<Asked>[] = [
    (known) => async () => {
      const offered = { scan: 'none' as const, ...before(known.name) };
      return { name: await asker.value(citizen.askName, detailOptions.name, offered) };
    },
    unsaid(start, 'dob', async (known) => ({
      dob: await asker.maybe(citizen.askDob, dob, before(known.dob && dateText(known.dob))),
    })),
    unsaid(start, 'sex', async (known) => ({
      sex: await asker.maybe(citizen.askSex, sex, before(known.sex && words.sex[known.sex])),
    })),
    unsaid(start, 'address', async (known) => ({
      address: await asker.maybe(citizen.askAddress, address, before(known.address)),
    })),
    unsaid(start, 'phone', async (known) => ({
      phone: await asker.maybe(citizen.askPhone, phone, before(known.phone)),
    })),
  ];
  return [
    (known) => () => begin(known),
    // Whoever is known is asked nothing more.
    ...rest.map(
      (turn): Asking<Asked> =>
        (known) =>
          known.more ? turn(known) : null,
    ),
  ];
}

/** What begins a registration: one that is neither is said at once, not after the last question. */
function cardOrNumber(kind: CitizenKind): Single<string> {
  const parse = (raw: string): string | null =>
    isCard(raw) || readIdNumber(raw, kind) !== null ? raw : null;
  return value(parse, kind === 'person' ? 'id_number' : 'tax_code', 'number');
}

/**
 * The card as it was read, and under which name: one that differs from the record is settled, and
 * whether open dossiers take over what the card adds.
 */
async function settled(
  typed: string,
  { name, dossiers }: OpenInput<typeof options>,
  ctx: Context,
): Promise<Partial<RegisterInput>> {
  const scan = typed === '-' ? await ctx.surroundings.stdin.read() : typed;
  if (name !== null) return { scan };
  const { nameThatStays } = await import('../desk/known-card.ts');
  const card = await readScan(scan, ctx);
  const stays = await nameThatStays(ctx, card);
  const followers = async () => {
    const [store, sight] = [await ctx.store(), await sightHere(ctx)];
    const known = await knownAs(card.details, store);
    if (!known) return [];
    return followersOfCard(known, { ...card.details, name: known.name }, sight, store);
  };
  return { scan, name: stays, dossiers: await askFollowing(dossiers, followers, ctx) };
}
