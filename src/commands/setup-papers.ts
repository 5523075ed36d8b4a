/** What a set-up asks for the sake of papers: what they bear, and whether one is to be sealed. */
import type { Asker } from '../cli/asker.ts';
import type { Context } from '../cli/context.ts';
import { before, unsaid, type Asking } from '../cli/in-turn.ts';
import type { Kind } from '../cli/option.ts';
import { askAlone } from './desk/ask-alone.ts';
import { yesNoQuestion } from './desk/questions.ts';
import { options, type Answers } from './setup-input.ts';

/** What papers bear; a dash takes away what is offered. */
export function paperTurns(said: Answers, ask: Asker, ctx: Context): Asking<Answers>[] {
  const { setup } = ctx.texts.screen;
  return [
    unsaid(said, 'address', async ({ address: known }) => ({
      address: optional(
        await ask.maybe(setup.askAddress, orDash(options.address), {
          explain: setup.explain.address,
          ...before(known),
        }),
      ),
    })),
    unsaid(said, 'phone', async ({ phone: known }) => ({
      phone: optional(
        await ask.maybe(setup.askPhone, orDash(options.phone), {
          explain: setup.explain.phone,
          ...before(known),
        }),
      ),
    })),
    unsaid(said, 'parent', async ({ parent, proposed }) => ({
      parent: optional(
        await ask.text(setup.askParent, {
          explain: setup.explain.parent,
          ...before(parent ?? proposed?.superior ?? null),
        }),
      ),
    })),
    unsaid(said, 'place', async ({ place, proposed }) => ({
      place: optional(
        await ask.text(setup.askPlace, {
          explain: setup.explain.place,
          ...before(place ?? proposed?.place ?? null),
        }),
      ),
    })),
  ];
}

export function recoveryTurn(said: Answers, ctx: Context): Asking<Answers> {
  const { setup } = ctx.texts.screen;
  return unsaid(said, 'recovery', async () => {
    const asked = yesNoQuestion<{ sealed: boolean }>(
      ctx,
      setup.askRecovery,
      (sealed) => ({ set: { sealed } }),
      true,
    );
    const explain = [...setup.explain.recovery, ...asked.explain];
    return askAlone(ctx, { ...asked, explain }, { sealed: false }, setup.notScanned);
  });
}

function optional(typed: string | null): string | null {
  return typed === '' || typed === '-' ? null : typed;
}

/** The same value, or the dash that takes it away. */
function orDash(kind: Kind<string>): Kind<string> {
  return { ...kind, parse: (raw, today) => (raw.trim() === '-' ? '-' : kind.parse(raw, today)) };
}
