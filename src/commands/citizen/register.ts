/** `citizen register`: from a scanned card or from typing; the same number is the same person. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { before, askInTurn, unsaid, type Asking } from '../../cli/in-turn.ts';
import {
  choice,
  scanned,
  value,
  type Input,
  type OpenInput,
  type Single,
} from '../../cli/option.ts';
import { citizenKinds, type CitizenKind } from '../../domain/citizen/citizen.ts';
import { isHouseholdName } from '../../domain/citizen/kind.ts';
import {
  isPersonal,
  kindOfNumber,
  numberKey,
  readIdNumber,
  ungrouped,
} from '../../domain/citizen/number.ts';
import type { CardText } from '../../domain/citizen/scan.ts';
import { parseName } from '../../domain/value/text.ts';
import { dateText } from '../../locale/format.ts';
import { showCitizen, showNews, showWarnings } from './card.ts';
import { detailsFrom } from './details.ts';
import { askFollowing } from '../desk/ask-following.ts';
import { isAcquainted, knownAs, postSightHere, requireUntaken } from './acquainted.ts';
import { doublesOf, doubleWarnings } from './doubles.ts';
import { followingOption, reprints } from './following.ts';
import { detailOptions } from './options.ts';
import {
  ensureCitizen,
  followersOfCard,
  holderNewsFields,
  isCard,
  readScan,
  requireScannedName,
  seenOf,
  warningsOf,
  type Newcomer,
} from './shared.ts';
import { citizenFields, citizenView, nextName, warningViews } from './view.ts';

const options = {
  scan: scanned(),
  ...detailOptions,
  kind: choice(citizenKinds, 'citizenKind'),
  dossiers: followingOption,
};
type RegisterInput = Input<typeof options>;

export default command({
  args: {},
  options,
  json: [...citizenFields, 'warnings created', ...holderNewsFields, 'replayed'],
  ask,
  missing: (input) =>
    (input.scan ?? input.name ?? input.id ?? input.passport) === null ? ['--scan | --name'] : [],
  run: async (input, ctx) => {
    const newcomer = await newcomerOf(input, ctx);
    const odd = await warningsOf(newcomer, ctx);
    const ids = { citizen: await ctx.newId(), today: await ctx.today() };
    const sight = postSightHere(ctx);
    const { value, replayed } = await ctx.write(
      async (writer) => {
        const fresh = { ...ids, following: input.dossiers, sight: await sight };
        const office = fresh.sight && fresh.sight.office;
        const [doubles, { citizen, created, news }] = await Promise.all([
          doublesOf(newcomer.details, writer, office),
          ensureCitizen(newcomer, writer, fresh),
        ]);
        const told = doubleWarnings(doubles, { id: citizen.id, created });
        const warnings = warningViews([...odd, ...told]);
        const seen = await seenOf(citizen, newcomer.details, office, writer);
        return { ...citizenView(seen), warnings, created, ...news };
      },
      { after: requireUntaken(newcomer.details, ctx, sight) },
    );
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { citizen } = ui.texts.screen;
    ui.done(result.created ? citizen.registered : citizen.known);
    showCitizen(result, ui);
    showNews(result, ui);
    showWarnings(result.warnings, ui);
    const who = nextName(result);
    ui.next(
      ...reprints(result),
      `motcua dossier receive --citizen ${who}`,
      `motcua citizen show ${who}`,
    );
  },
});

/** By the number; of a household business, which bears its owner's, by the name. */
function kindTold({ id, name }: Pick<RegisterInput, 'id' | 'name'>): CitizenKind {
  if (id === null) return 'person';
  const isHousehold = name !== null && isPersonal(ungrouped(id)) && isHouseholdName(name);
  return isHousehold ? 'organisation' : kindOfNumber(id);
}

/** What a card said, with what was typed put over it where the card's text was spoilt. */
async function newcomerOf(input: RegisterInput, ctx: Context): Promise<Newcomer> {
  const { scan, dossiers: _whether, ...typed } = input;
  const kind = input.kind ?? kindTold(input);
  if (scan === null) return { details: detailsFrom(typed, kind, null), warnings: [], by: 'typed' };
  const { details, warnings, retype, doubted, by } = await readScan(scan, ctx);
  const known = await knownAs(details, await ctx.store(), await postSightHere(ctx));
  const spoilt = (field: CardText): boolean =>
    known === null && retype.includes(field) && typed[field] === null;
  if (spoilt('name') && !ctx.interactive) requireScannedName({ retype, doubted });
  const ask = retype.length > 0 && ctx.interactive ? await ctx.ask() : null;
  const { citizen } = ctx.texts.screen;
  const read = (field: CardText) => before(doubted[field] ?? null);
  const name =
    ask && spoilt('name')
      ? await ask.value(citizen.retypeName, detailOptions.name, { scan: 'none', ...read('name') })
      : typed.name;
  const address =
    ask && spoilt('address')
      ? await ask.text(citizen.retypeAddress, read('address'))
      : typed.address;
  // The card's own number stands.
  const over = { ...typed, id: null, passport: null, name, address };
  return { details: detailsFrom(over, 'person', details), warnings, by };
}

/** A scan fills everything; else each thing is asked for, and only the name is needed. */
async function ask(
  input: OpenInput<typeof options>,
  ctx: Context,
): Promise<Partial<RegisterInput>> {
  if (input.scan !== null) return settled(input.scan, input, ctx);
  if ((input.name ?? input.id ?? input.passport) !== null) return {};
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
  const kind = cardOrNumber(start.kind);
  const begin = async (known: Asked): Promise<Partial<Asked>> => {
    const offered = { scan: 'any' as const, ...before(known.first) };
    const first = await asker.maybe(citizen.askScanOrNumber, kind, offered);
    const found = first !== null && (isCard(first) || (await isKnownNumber(first, ctx)));
    return { first, more: !found };
  };
  const { dob, sex, address, phone } = detailOptions;
  const rest: Asking<Asked>[] = [
    (known) => async () => {
      const offered = { scan: 'any' as const, ...before(known.name) };
      const name = await asker.value(citizen.askName, cardOrName(), offered);
      // A card scanned here says all that is asked.
      return isCard(name) ? { first: name, more: false } : { name };
    },
    ofPerson(
      unsaid(start, 'dob', async (known) => ({
        dob: await asker.maybe(citizen.askDob, dob, before(known.dob && dateText(known.dob))),
      })),
    ),
    ofPerson(
      unsaid(start, 'sex', async (known) => ({
        sex: await asker.maybe(citizen.askSex, sex, before(known.sex && words.sex[known.sex])),
      })),
    ),
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

async function isKnownNumber(typed: string, ctx: Context): Promise<boolean> {
  const store = await ctx.store();
  const exact = await store.citizens.byNumber(numberKey(typed));
  return exact !== null && isAcquainted(exact, await postSightHere(ctx), store);
}

/** An organisation was not born, and is neither. */
function ofPerson(turn: Asking<Asked>): Asking<Asked> {
  return (known) => {
    const { kind, first } = known;
    const whose = kind ?? (first === null ? 'person' : kindOfNumber(first));
    return whose === 'person' ? turn(known) : null;
  };
}

/** What begins a registration: one that is neither is said at once, not after the last question. */
function cardOrNumber(kind: CitizenKind | null): Single<string> {
  const parse = (raw: string): string | null =>
    isCard(raw) || readIdNumber(raw, kind ?? kindOfNumber(raw)) !== null ? raw : null;
  return value(parse, kind === 'organisation' ? 'tax_code' : 'id_number', 'number');
}

/** A name; or a card, where somebody scans one instead of typing. */
function cardOrName(): Single<string> {
  return value((raw) => (isCard(raw) ? raw : parseName(raw)), 'person_name', 'name');
}

/**
 * The card as it was read, and under which name: one that differs from the record is settled, and
 * whether open dossiers take over what the card adds.
 */
async function settled(
  scan: string,
  { name, dossiers }: OpenInput<typeof options>,
  ctx: Context,
): Promise<Partial<RegisterInput>> {
  if (name !== null) return { scan };
  const { nameThatStays } = await import('../desk/known-card.ts');
  const card = await readScan(scan, ctx);
  const stays = await nameThatStays(ctx, card);
  const followers = async () => {
    const [store, sight] = [await ctx.store(), await postSightHere(ctx)];
    const known = await knownAs(card.details, store, sight);
    if (!known) return [];
    const told = { ...card.details, name: known.name };
    return followersOfCard(known, told, sight && sight.office, store);
  };
  return { scan, name: stays, dossiers: await askFollowing(dossiers, followers, ctx) };
}
