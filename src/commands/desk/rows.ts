/** Some rows at the counter, of which one is opened by the number in front of it. */
import type { Context } from '../../cli/context.ts';
import type { Next } from './place.ts';
import { askThen, numbered, type Picked } from './screen.ts';

/** A row, and what picking it does. */
export interface Pickable {
  name: string;
  go: () => Promise<Next> | Next;
}

/** Shows them under a title; Enter leads `back`. */
export function pickOne(
  ctx: Context,
  rows: readonly Pickable[],
  { title, back }: { title: string; back: Next },
): Promise<Next> {
  const { desk } = ctx.texts.screen;
  return askThen<Picked<Pickable>>(
    ctx,
    {
      head: [title],
      lines: numbered(rows.map(({ name }) => name)),
      message: rows.length === 0 ? desk.askBack : desk.askRow,
      explain: desk.explainRows,
      read: (typed, entry) => {
        if (entry.kind === 'nothing') return { set: { pick: null } };
        const pick = entry.kind === 'number' ? rows[entry.n - 1] : undefined;
        if (pick) return { set: { pick } };
        return entry.kind === 'number'
          ? { say: [desk.oneOfThese(rows.length)] }
          : { elsewhere: typed };
      },
    },
    { pick: null },
    ({ pick }) => (pick ? pick.go() : back),
  );
}
