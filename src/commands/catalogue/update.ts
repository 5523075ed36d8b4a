/**
 * `catalogue update`: what ships with the program, procedures and calendar, is taken over as far as
 * it is new. What the office has entered itself stays, and dossiers keep the edition of their day.
 */
import { requireNeeds } from '../../cli/allowed.ts';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { flag } from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import { catalogueEvents } from '../../domain/procedure/catalogue-events.ts';
import {
  calendarUpdate,
  catalogueChanges,
  procedureUpdates,
  type CatalogueChange,
  type ProcedureUpdate,
} from '../../domain/procedure/catalogue-update.ts';
import type { Term } from '../../domain/procedure/procedure.ts';
import { countText, dateText, moneyText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { ShippedCatalogue } from '../../importing/shipped.ts';
import type { Reader } from '../../store/store.ts';

export default command({
  args: {},
  options: { dryRun: flag() },
  json: [
    'date dryRun taken unchanged days daysKept replayed',
    { counts: ['new changed ended kept'] },
    { procedures: ['code name change facts', { term: ['was now'] }, { fees: ['name was now'] }] },
  ],
  willDo: async (_input, ctx) => {
    const { counts, days } = viewOf(await updateHere(await ctx.store(), await shippedHere(ctx)));
    return [[ctx.texts.screen.catalogue.changes, countsText(counts, days, ctx.texts)]];
  },
  run: async ({ dryRun }, ctx) => {
    await requireNeeds(ctx);
    const shipped = await shippedHere(ctx);
    const { date } = shipped.mark;
    const store = await ctx.store();
    const planned = await updateHere(store, shipped);
    const taken = await store.catalogue.taken();
    // Where only sources are told anew there is nothing to show, and it is taken all the same.
    if (dryRun || (isNothing(planned) && taken?.digest === shipped.mark.digest)) {
      return { date, dryRun, taken: false, ...viewOf(planned), replayed: false };
    }
    if (ctx.interactive && !isNothing(planned)) {
      const { counts, days } = viewOf(planned);
      const { catalogue } = ctx.texts.screen;
      await (await ctx.ask()).sure(catalogue.sure(countsText(counts, days, ctx.texts)));
    }
    const { value, replayed } = await ctx.write(async (writer) => {
      // Again under the lock: somebody may have entered something meanwhile.
      const update = await updateHere(writer, shipped);
      const publish = update.procedures.flatMap((each) => each.publish);
      const retire = update.procedures.flatMap((each) => each.retire);
      const parts = { days: update.calendar.publish, publish, retire };
      await writer.append(catalogueEvents(shipped.mark, parts));
      return viewOf(update);
    });
    return { date, dryRun, taken: true, ...value, replayed };
  },
  show: (result, ui) => {
    const { catalogue } = ui.texts.screen;
    const { counts, days, daysKept } = result;
    const some = catalogueChanges.some((change) => counts[change] > 0) || days.length > 0;
    if (!some && daysKept.length === 0) {
      ui.done(catalogue.nothingNew(dateText(result.date)));
      return;
    }
    if (result.taken) ui.done(catalogue.taken(dateText(result.date)));
    else ui.title(catalogue.wouldTake(dateText(result.date)));
    ui.line(countsText(counts, days, ui.texts));
    showProcedures(result.procedures, ui);
    if (daysKept.length > 0) ui.line(catalogue.daysKept(daysKept.map(dateText).join(', ')));
    ui.line(catalogue.dossiersStay);
    if (!result.taken) ui.next('motcua catalogue update');
  },
});

type Update = Awaited<ReturnType<typeof updateHere>>;

async function shippedHere(ctx: Context): Promise<ShippedCatalogue> {
  const { readShipped } = await import('../../importing/shipped.ts');
  return readShipped(ctx.surroundings.dataFolder);
}

async function updateHere({ catalogue }: Reader, { procedures, calendar }: ShippedCatalogue) {
  const [editions, days] = await Promise.all([catalogue.editions(), catalogue.days()]);
  const updates = procedureUpdates(procedures, editions);
  const codes = new Set(procedures.map(({ procedure }) => procedure.code));
  return {
    procedures: updates,
    calendar: calendarUpdate(calendar, days),
    unchanged: codes.size - updates.length,
  };
}

/** True where there is nothing to write; what is the office's own may still be told. */
function isNothing({ procedures, calendar }: Update): boolean {
  return calendar.publish.length === 0 && procedures.every(({ change }) => change === 'kept');
}

function viewOf({ procedures, calendar, unchanged }: Update) {
  const count = (wanted: CatalogueChange): number =>
    procedures.filter(({ change }) => change === wanted).length;
  return {
    counts: {
      new: count('new'),
      changed: count('changed'),
      ended: count('ended'),
      kept: count('kept'),
    },
    procedures: procedures.map(({ code, name, change, facts, term, fees }) => ({
      ...{ code, name, change, facts, term, fees },
    })),
    unchanged,
    days: calendar.publish.map(({ date }) => date),
    daysKept: calendar.kept,
  };
}

function countsText(
  counts: Record<CatalogueChange, number>,
  days: readonly unknown[],
  { screen: { catalogue } }: Texts,
): string {
  const told = catalogueChanges
    .filter((change) => counts[change] > 0)
    .map((change) => catalogue.counted[change](countText(counts[change])));
  const all = days.length === 0 ? told : [...told, catalogue.daysChanged(countText(days.length))];
  return all.join('; ') || catalogue.onlySources;
}

type UpdateLine = Pick<ProcedureUpdate, 'code' | 'name' | 'change' | 'facts' | 'term' | 'fees'>;

/** A line each, with what a citizen would notice first: the term and the price. */
function showProcedures(updates: readonly UpdateLine[], ui: Ui): void {
  const { catalogue, procedure, words } = ui.texts.screen;
  if (updates.length === 0) return;
  ui.line();
  ui.table(
    [procedure.code, procedure.name, catalogue.change, catalogue.what],
    updates.map((each) => [each.code, each.name, words.catalogueChange[each.change], what(each)]),
  );
  ui.line();

  function what({ facts, term, fees }: UpdateLine): string {
    const others = facts.filter(
      (fact) => !(fact === 'duration' && term) && !(fact === 'fees' && fees.length > 0),
    );
    return [
      ...(term
        ? [`${words.procedureFact.duration}: ${fromTo(termText(term.was), termText(term.now))}`]
        : []),
      ...fees.map(({ name, was, now }) => `${name}: ${fromTo(priceText(was), priceText(now))}`),
      ...others.map((fact) => words.procedureFact[fact]),
    ].join('; ');
  }

  function fromTo(was: string, now: string): string {
    return `${was} → ${now}`;
  }

  function termText(term: Term | null): string {
    return term === null ? catalogue.notOffered : procedure.term(term);
  }

  function priceText(price: ProcedureUpdate['fees'][number]['was']): string {
    if (price === null) return catalogue.notOffered;
    return price.amount === null ? procedure.unknownFee('unstated') : moneyText(price.amount);
  }
}
