/** The holder of a card that a command was given, where nobody can be asked about it. */
import type { Context } from '../../cli/context.ts';
import { cardNews } from '../../domain/citizen/card.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import { requireSameName } from '../../domain/citizen/register.ts';
import { may } from '../../domain/staff/role.ts';
import { knownAs, postSightHere, requireUntaken } from './acquainted.ts';
import {
  ensureCitizen,
  nothingNew,
  readScan,
  requireScannedName,
  type HolderNews,
} from './shared.ts';

export interface CardHolder {
  /** The record; `null` of somebody who is not recorded here. */
  citizen: Citizen | null;
  name: string;
  number: string;
  news: HolderNews;
}

/**
 * Reads a card: a record that is known gains what it lacked, where the one who scans may write it,
 * and is made where `make` says so. Throws `scan.refused`, and `citizen.name_differs` for a record
 * of another name.
 */
export async function holderOfCard(
  typed: string,
  { make }: { make: boolean },
  ctx: Context,
): Promise<CardHolder> {
  const { retype, doubted, ...card } = await readScan(typed, ctx);
  const sight = await postSightHere(ctx);
  const known = await knownAs(card.details, await ctx.store(), sight);
  if (known) requireSameName(card.details, known);
  else {
    requireScannedName({ retype, doubted });
    await requireUntaken(card.details, ctx);
  }
  const { staff } = await ctx.session();
  const read = { name: known?.name ?? card.details.name, number: card.details.idNumber! };
  if ((known ?? make) && may(staff.role, 'citizen.write')) {
    const ids = { citizen: await ctx.newId(), today: await ctx.today() };
    const fresh = { ...ids, following: null, sight };
    const { value } = await ctx.write(
      async (writer) => {
        const { citizen, news } = await ensureCitizen(card, writer, fresh);
        return { citizen, news };
      },
      { act: 'citizen.write', key: null },
    );
    return { ...read, ...value };
  }
  const told = known ? { ...cardNews(known, card.details), filled: [] } : {};
  const news = { ...nothingNew, ...told };
  return { ...read, citizen: known, news };
}
