/** What a set-up must know, and the wizard that asks: an office, the counter, the person. */
import { join } from 'node:path';
import type { Asker } from '../cli/asker.ts';
import type { Context } from '../cli/context.ts';
import { before, askInTurn, unsaid, type Asking } from '../cli/in-turn.ts';
import {
  choice,
  flag,
  fresh,
  pathValue,
  required,
  textValue,
  whole,
  type OpenInput,
  type Input,
} from '../cli/option.ts';
import { login, named, phone, receivingAgencyId } from '../cli/value-option.ts';
import { officeKinds, type OfficeKind } from '../domain/office/office.ts';
import { numbersDossiers, type AgencyId } from '../domain/value/id.ts';
import { localDate } from '../domain/value/instant.ts';
import { fold, foldedWords } from '../domain/value/text.ts';

export const options = {
  office: required(named()),
  agencyId: required(receivingAgencyId()),
  kind: required(choice(officeKinds, 'officeKind')),
  counter: required(whole(1, 999)),
  staff: required(named()),
  login: required(fresh(login())),
  pinFile: pathValue('file'),
  address: textValue('address'),
  phone: phone(),
  parent: textValue('name'),
  place: textValue('place'),
  training: flag(),
};

export type SetupInput = Input<typeof options>;
type AskedSetup = OpenInput<typeof options>;

interface Chosen {
  name: string;
  agencyId: AgencyId | null;
  kind: OfficeKind | null;
}

/** What is asked for, and the shipped office that was chosen. */
interface Answers extends AskedSetup {
  ready: Chosen | null;
}

/** Asks for what the flags did not say. */
export async function askSetup(input: AskedSetup, ctx: Context): Promise<Partial<AskedSetup>> {
  const ask = await ctx.ask();
  const said: Answers = { ...input, ready: null };
  const turns = [...officeTurns(said, ask, ctx), ...deskTurns(said, ask, ctx)];
  const { ready: _ready, ...told } = await askInTurn(said, turns);
  return told;
}

function officeTurns(said: Answers, ask: Asker, ctx: Context): Asking<Answers>[] {
  const { setup, words } = ctx.texts.screen;
  const kinds = officeKinds.map((kind) => ({ value: kind, name: words.officeKind[kind] }));
  const askId = async (initial: AgencyId | null): Promise<AgencyId> =>
    ask.value(setup.askAgencyId, options.agencyId, { rule: setup.agencyRule, ...before(initial) });
  return [
    unsaid(said, 'office', async (known) => {
      const ready = await chooseOffice(ctx);
      // One's own office stays as it was typed.
      if (ready === null && known.ready === null) return {};
      return {
        ready,
        office: ready?.name ?? null,
        agencyId: said.agencyId ?? receiving(ready),
        kind: said.kind ?? ready?.kind ?? null,
      };
    }),
    ({ office, ready }) =>
      said.office === null && ready === null
        ? async () => ({ office: await ask.value(setup.askOffice, options.office, before(office)) })
        : null,
    ({ agencyId, ready }) =>
      said.agencyId === null && receiving(ready) === null
        ? async () => ({ agencyId: await askId(agencyId) })
        : null,
    ({ ready }) =>
      said.kind === null && ready?.kind == null
        ? async () => ({ kind: await ask.choose(setup.askKind, kinds) })
        : null,
  ];
}

function deskTurns(said: Answers, ask: Asker, ctx: Context): Asking<Answers>[] {
  const { setup } = ctx.texts.screen;
  return [
    unsaid(said, 'counter', async ({ counter }) => {
      const offered = { initial: String(counter ?? 1), rule: setup.counterRule };
      return { counter: await ask.value(setup.askCounter, options.counter, offered) };
    }),
    unsaid(said, 'staff', async ({ staff }) => ({
      staff: await ask.value(setup.askStaff, options.staff, before(staff)),
    })),
    unsaid(said, 'login', async ({ login: known, staff }) => {
      const offered = { initial: known ?? suggestedLogin(staff ?? ''), rule: setup.loginRule };
      return { login: await ask.value(setup.askLogin, options.login, offered) };
    }),
    unsaid(said, 'address', async ({ address }) => ({
      address: optional(await ask.text(setup.askAddress, before(address))),
    })),
    unsaid(said, 'phone', async ({ phone: known }) => ({
      phone: await ask.maybe(setup.askPhone, options.phone, before(known)),
    })),
    unsaid(said, 'parent', async ({ parent }) => ({
      parent: optional(await ask.text(setup.askParent, before(parent))),
    })),
    unsaid(said, 'place', async ({ place }) => ({
      place: optional(await ask.text(setup.askPlace, before(place))),
    })),
  ];
}

/** One of the shipped offices, found by words without accents; or `null` for one's own. */
async function chooseOffice(ctx: Context): Promise<Chosen | null> {
  const { setup } = ctx.texts.screen;
  const { readOfficePresets } = await import('../importing/catalogue.ts');
  const path = join(ctx.surroundings.dataFolder, 'catalogue', 'offices.json');
  const today = localDate(ctx.surroundings.clock());
  const current = readOfficePresets(path).filter((group) => (group.validTo ?? today) >= today);
  const choices = current.flatMap((group) =>
    group.offices.map((office) => ({
      value: office,
      name: `${office.name} (${office.agencyId})`,
    })),
  );
  const own = { value: null, name: setup.ownOffice };
  const ask = await ctx.ask();
  return ask.find<Chosen | null>(setup.chooseOffice, async (typed) => {
    const wanted = foldedWords(typed);
    const found = choices.filter(({ name }) => wanted.every((word) => fold(name).includes(word)));
    return [...found, own];
  });
}

/** `Phạm Thị Lan` → `lan.pt`. */
function suggestedLogin(name: string): string {
  const words = foldedWords(name);
  const given = words.at(-1) ?? 'canbo';
  const rest = words.slice(0, -1).map((word) => word.charAt(0));
  return rest.length === 0 ? given : `${given}.${rest.join('')}`;
}

function optional(typed: string): string | null {
  return typed === '' ? null : typed;
}

/** The code of a shipped office, where dossiers are numbered under it. */
function receiving(ready: Chosen | null): AgencyId | null {
  const agency = ready?.agencyId ?? null;
  return agency !== null && numbersDossiers(agency) ? agency : null;
}
