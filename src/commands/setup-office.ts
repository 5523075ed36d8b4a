/** Which office is set up: a shipped one, that of any commune or province, or one's own. */
import { join } from 'node:path';
import type { Context } from '../cli/context.ts';
import type { Question } from '../cli/steps.ts';
import type { OfficeKind } from '../domain/office/office.ts';
import {
  kindsIn,
  meantByWords,
  proposedOffice,
  type OfficeNaming,
  type Unit,
} from '../domain/office/unit.ts';
import type { AgencyId } from '../domain/value/id.ts';
import { localDate } from '../domain/value/instant.ts';
import { askAlone } from './desk/ask-alone.ts';
import { listed } from './desk/questions.ts';
import { numbered } from './desk/screen.ts';

/** What is known of the office before it is asked for; all of it may be typed otherwise. */
export interface Proposed {
  name: string | null;
  agencyId: AgencyId | null;
  kind: OfficeKind | null;
  superior: string | null;
  place: string | null;
  /** A shipped office is called what it is called; other names are offered. */
  settled: boolean;
}

const own: Proposed = {
  name: null,
  agencyId: null,
  kind: null,
  superior: null,
  place: null,
  settled: false,
};

/** One that may be chosen, and how it is shown and found. */
interface OfficeChoice {
  shown: string;
  chosen: { office: Proposed } | { unit: Unit };
}

const SHOWN = 10;
const OWN = '0';

/** Found by words without accents and picked by its number: Enter picks none. */
export async function askOffice(ctx: Context): Promise<Proposed> {
  const { naming, choices } = await shippedChoices(ctx);
  const { setup } = ctx.texts.screen;
  const question = officeQuestion(ctx, choices);
  const { picked } = await askAlone<OfficePick>(ctx, question, { picked: null }, setup.notScanned);
  if (picked === null) return own;
  if ('office' in picked) return picked.office;
  return askInUnit(picked.unit, naming, ctx);
}

interface OfficePick {
  picked: OfficeChoice['chosen'] | null;
}

function officeQuestion(ctx: Context, choices: readonly OfficeChoice[]): Question<OfficePick> {
  const { setup } = ctx.texts.screen;
  const asked = (found: readonly OfficeChoice[]): Question<OfficePick> => {
    const shown = found.slice(0, SHOWN);
    const more = found.length - shown.length;
    const lines = [
      ...numbered(shown.map((each) => each.shown)),
      ...(more > 0 ? [`  ${setup.moreOffices(more)}`] : []),
      `  ${OWN}  ${setup.ownOffice}`,
    ];
    return {
      lines,
      message: found.length === 0 ? setup.chooseOffice : setup.whichOffice,
      explain: setup.explainOffice,
      read: (typed, entry) => {
        if (typed === OWN) return { set: { picked: null } };
        if (entry.kind === 'nothing') return { say: [setup.noneMeant] };
        const one = entry.kind === 'number' ? shown[entry.n - 1] : undefined;
        if (one) return { set: { picked: one.chosen } };
        const meant = meantByWords(typed, choices, (each) => each.shown);
        return meant.length === 0 ? { say: [setup.noOffice] } : { instead: asked(meant) };
      },
    };
  };
  return asked([]);
}

/** What kind of office, where there may be several; its usual name is offered afterwards. */
async function askInUnit(unit: Unit, naming: OfficeNaming, ctx: Context): Promise<Proposed> {
  const kind = await askKind(kindsIn(unit), ctx);
  return { ...own, ...proposedOffice(unit, kind, naming), kind };
}

/** In earnest, or to practise: nothing makes one into the other. */
export async function askTraining(ctx: Context): Promise<boolean> {
  const { setup, home } = ctx.texts.screen;
  const names = [setup.real, setup.practice];
  const question = listed<{ training: boolean | null }>(ctx, setup.askTraining, names, (n) => ({
    set: { training: n === 1 },
  }));
  const asked = { ...question, head: [home.firstTime], explain: setup.explainTraining };
  const { training } = await askAlone(ctx, asked, { training: null }, setup.notScanned);
  return training === true;
}

export async function askKind(kinds: readonly OfficeKind[], ctx: Context): Promise<OfficeKind> {
  const { setup, words } = ctx.texts.screen;
  const names = kinds.map((each) => words.officeKind[each]);
  const question = listed<{ kind: OfficeKind | null }>(ctx, setup.askKind, names, (n) => ({
    set: { kind: kinds[n]! },
  }));
  const asked = { ...question, explain: [...setup.explain.kind, ...question.explain] };
  const { kind } = await askAlone(ctx, asked, { kind: null }, setup.notScanned);
  if (kind === null) throw new TypeError('a kind was picked');
  return kind;
}

/** The shipped offices of today, then every unit that none of them serves. */
async function shippedChoices(ctx: Context) {
  const { readOffices } = await import('../importing/catalogue.ts');
  const { unitsInForce } = await import('../importing/units.ts');
  const folder = join(ctx.surroundings.dataFolder, 'catalogue');
  const today = localDate(ctx.surroundings.clock());
  const { presets, naming } = readOffices(join(folder, 'offices.json'));
  const current = presets
    .filter(({ validTo }) => (validTo ?? today) >= today)
    .flatMap(({ offices }) => offices);
  const served = new Set(
    current.filter(({ kind }) => kind === 'commune').map(({ unitCode }) => unitCode),
  );
  const units = unitsInForce(join(folder, 'units'), today);
  const place = new Map(units.map((unit) => [unit.code, unit] as const));
  const offices = current.map(({ agencyId, kind, unitCode, ...told }): OfficeChoice => {
    const name = told.renamed?.findLast(({ from }) => from <= today)?.name ?? told.name;
    const unit = unitCode === undefined ? undefined : place.get(unitCode);
    const more = unit ? proposedOffice(unit, kind, naming) : { superior: null, place: null };
    const office = { ...own, ...more, name, agencyId, kind, settled: true };
    return { shown: `${name} (${agencyId})`, chosen: { office } };
  });
  const others = units
    .filter(({ code }) => !served.has(code))
    .map((unit): OfficeChoice => ({ shown: unitShown(unit), chosen: { unit } }));
  return { naming, choices: [...offices, ...others] };
}

function unitShown({ name, province }: Unit): string {
  return province === null ? name : `${name}, ${province}`;
}
