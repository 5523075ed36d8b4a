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
 * Codes in the order of their numbers: what the office has pinned, then what it received last. From
 * one day to the next a procedure keeps its number: one that is not received any more gives its to
 * one that is. Other pins begin it anew.
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
  const pinned = pins.split(',').filter((code) => code !== '');
  const goesOn = kept !== null && kept.pins === pins;
  const isNew = !goesOn || kept.date !== date;
  const before = goesOn ? kept.codes : pinned;
  const still = isNew ? handedOn(before, pinned, used) : before;
  const codes = [...new Set([...still, ...used])].slice(0, MOST_NUMBERED);
  if (isNew || codes.length !== kept.codes.length) {
    machine.set({ [name]: JSON.stringify({ date, pins, codes } satisfies Numbered) });
  }
  return codes;
}

/** On a new day those that were not received lately make room for those that were. */
function handedOn(
  before: readonly string[],
  pinned: readonly string[],
  used: readonly string[],
): string[] {
  const isKept = (code: string): boolean => pinned.includes(code) || used.includes(code);
  const fresh = used.filter((code) => !before.includes(code));
  return before.map((code) => (isKept(code) ? code : (fresh.shift() ?? code)));
}

function keptIn(kept: string | null): Numbered | null {
  return kept === null ? null : (JSON.parse(kept) as Numbered);
}
