/** Keeping whom somebody's digits have found: a masked line tells then that these are theirs. */
import type { Context } from '../../cli/context.ts';
import { asksByNumber } from '../../domain/access/by-number.ts';
import type { DossierLine } from '../../domain/dossier/dossier.ts';
import { foldedWords } from '../../domain/value/text.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { CommandPath } from '../../locale/texts.ts';
import { saw, sightsOfCitizens, sightsOfDossier } from './saw.ts';

/** `what` is the command that does so, wherever it was asked. */
export async function foundCitizens(
  typed: string,
  found: readonly { id: Uuid }[],
  what: CommandPath,
  ctx: Context,
): Promise<void> {
  if (found.length === 0 || !asksByNumber(typed)) return;
  await saw(sightsOfCitizens(found, what), ctx);
}

/** The same of dossiers and whom they name; one that is found by its code is no look. */
export async function foundDossiers(
  typed: string,
  found: readonly DossierLine[],
  ctx: Context,
): Promise<void> {
  const seen = found.filter(({ code }) => {
    const bare = code.toLowerCase().replace(/[^a-z0-9]/g, '');
    return asksByNumber(typed, [bare, ...foldedWords(code)]);
  });
  if (seen.length === 0) return;
  const { dossiers } = await ctx.store();
  const whole = await Promise.all(seen.map(({ id }) => dossiers.byId(id)));
  const looks = whole.flatMap((each) =>
    each === null ? [] : sightsOfDossier(each, 'dossier find'),
  );
  await saw(looks, ctx);
}
