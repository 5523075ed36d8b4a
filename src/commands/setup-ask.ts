/** What a set-up must know, and the wizard that asks: an office, the counter, the person. */
import { join } from 'node:path';
import type { Context } from '../cli/context.ts';
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
  kind: required(choice(officeKinds)),
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

/** Asks for what the flags did not say. */
export async function askSetup(input: AskedSetup, ctx: Context): Promise<Partial<SetupInput>> {
  const { setup } = ctx.texts.screen;
  const ask = await ctx.ask();
  const office = await askOffice(input, ctx);
  const counter =
    input.counter ??
    (await ask.value(setup.askCounter, options.counter, {
      initial: '1',
      rule: setup.counterRule,
    }));
  const staff = input.staff ?? (await ask.value(setup.askStaff, options.staff));
  const login =
    input.login ??
    (await ask.value(setup.askLogin, options.login, {
      initial: suggestedLogin(staff),
      rule: setup.loginRule,
    }));
  const asked = {
    address: input.address ?? optional(await ask.text(setup.askAddress)),
    phone: input.phone ?? (await ask.maybe(setup.askPhone, options.phone)),
    parent: input.parent ?? optional(await ask.text(setup.askParent)),
    place: input.place ?? optional(await ask.text(setup.askPlace)),
  };
  return { ...office, ...asked, counter, staff, login };
}

async function askOffice(
  input: AskedSetup,
  ctx: Context,
): Promise<Pick<SetupInput, 'office' | 'agencyId' | 'kind'>> {
  const { setup, words } = ctx.texts.screen;
  const ask = await ctx.ask();
  const ready = input.office === null ? await chooseOffice(ctx) : null;
  const name = input.office ?? ready?.name ?? '';
  const office = name === '' ? await ask.value(setup.askOffice, options.office) : name;
  const agencyId =
    input.agencyId ??
    receiving(ready?.agencyId ?? null) ??
    (await ask.value(setup.askAgencyId, options.agencyId, { rule: setup.agencyRule }));
  const kinds = officeKinds.map((kind) => ({ value: kind, name: words.officeKind[kind] }));
  const kind = input.kind ?? ready?.kind ?? (await ask.choose(setup.askKind, kinds));
  return { office, agencyId, kind };
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

function receiving(agency: AgencyId | null): AgencyId | null {
  return agency !== null && numbersDossiers(agency) ? agency : null;
}
