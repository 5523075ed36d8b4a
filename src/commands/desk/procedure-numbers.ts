/** The list of procedures at a counter: a number means the same one for the whole day. */
import type { Context } from '../../cli/context.ts';
import { machineNames } from '../../config/kept-names.ts';
import { loadSettings } from '../../config/load.ts';

/** As many as have a number of one digit. */
const MOST_NUMBERED = 9;

interface Numbered {
  date: string;
  pins: string;
  codes: readonly string[];
}

/**
 * Codes in the order of their numbers: what the office has pinned, then what it received last when
 * the day began, then what was first received since. Another day or other pins begin it anew.
 */
export async function numberedProcedures(ctx: Context): Promise<readonly string[]> {
  const { office, book } = await ctx.session();
  const store = await ctx.store();
  const [used, settings, date] = await Promise.all([
    store.reference.usedProcedures(office.agencyId, MOST_NUMBERED),
    loadSettings(store, ctx.surroundings.env, office.agencyId),
    ctx.today(),
  ]);
  const pins = settings.find(({ key }) => key === 'counter.procedures')?.value ?? '';
  const machine = await ctx.machine();
  const name = machineNames.procedures(book);
  const kept = keptIn(machine.get(name));
  const goesOn = kept !== null && kept.date === date && kept.pins === pins;
  const before = goesOn ? kept.codes : pins.split(',').filter((code) => code !== '');
  const codes = [...new Set([...before, ...used])].slice(0, MOST_NUMBERED);
  if (!goesOn || codes.length !== kept.codes.length) {
    machine.set({ [name]: JSON.stringify({ date, pins, codes } satisfies Numbered) });
  }
  return codes;
}

function keptIn(kept: string | null): Numbered | null {
  return kept === null ? null : (JSON.parse(kept) as Numbered);
}
