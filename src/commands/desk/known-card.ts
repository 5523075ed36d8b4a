/**
 * A card of somebody known here: it fills what the record lacks, and says what it tells otherwise;
 * where it bears another name, both are shown, and whichever is wrong is put right.
 */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { cardNews } from '../../domain/citizen/card.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import { bearsAnotherName } from '../../domain/citizen/register.ts';
import { Problem } from '../../domain/problem.ts';
import { may } from '../../domain/staff/role.ts';
import type { Writer } from '../../store/store.ts';
import { maskedNumber } from '../../locale/format.ts';
import { ensureCitizen, knownAs, type Newcomer } from '../citizen/shared.ts';
import { listed } from './questions.ts';
import { askOne, screenOf } from './screen.ts';
import type { Take } from './who.ts';

/** What becomes of the card's holder, whom we know; asks where the names differ. */
export async function knownHolder<A>(
  ctx: Context,
  known: Citizen,
  card: Newcomer,
  take: Take<A>,
): Promise<Reply<A>> {
  if (!bearsAnotherName(card.details, known))
    return take({ known: await filled(ctx, known, card) });
  return { instead: await otherNameQuestion(ctx, known, card, take) };
}

async function otherNameQuestion<A>(
  ctx: Context,
  known: Citizen,
  card: Newcomer,
  take: Take<A>,
): Promise<Question<A>> {
  const { desk } = ctx.texts.screen;
  const { name, idNumber } = card.details;
  const edit = async (reason: string, ...change: string[]): Promise<boolean> => {
    const words = ['citizen', 'edit', known.id, ...change, '--reason', reason, '--quiet'];
    return (await ctx.runCommand(words)) === 0;
  };
  const again: Reply<A> = { say: [] };
  const asRecorded = async (): Promise<Reply<A>> => {
    const { citizens } = await ctx.store();
    return take({ known: await filled(ctx, (await citizens.byId(known.id))!, card) });
  };
  const byCard = async () =>
    (await edit(desk.reasonByCard, '--name', name)) ? asRecorded() : again;
  const another = async () =>
    (await edit(desk.reasonNumberOfAnother, '--without-id')) ? take({ newcomer: card }) : again;
  const mayEdit = may((await ctx.session()).staff.role, 'citizen.write');
  const ways = [
    ...(mayEdit ? [{ words: desk.nameByCard(name), go: byCard }] : []),
    // The number of a record that was merged away is no longer one that could be given up.
    ...(mayEdit && known.idNumber === idNumber
      ? [{ words: desk.cardOfAnother(name, known.name), go: another }]
      : []),
    { words: desk.nameAsRecorded(known.name), go: asRecorded },
  ];
  const question = listed<A>(
    ctx,
    desk.askWhoseCard,
    ways.map(({ words }) => words),
    (n) => ways[n]!.go(),
  );
  const number = maskedNumber(known.idNumber ?? idNumber);
  const both = [
    `! ${desk.namesDiffer(number)}`,
    `  ${desk.nameOnRecord}: ${known.name}`,
    `  ${desk.nameOnCard}: ${name}`,
  ];
  return { ...question, lines: [...both, ...question.lines], explain: desk.explainWhoseCard };
}

/**
 * For a command that was given a card: the name that stays on the record though the card bears
 * another; `null` where there is no such thing, or it has been put right. Throws `input.cancelled`.
 */
export async function nameThatStays(ctx: Context, card: Newcomer): Promise<string | null> {
  const known = await knownAs(card.details, await ctx.store());
  if (!known || !bearsAnotherName(card.details, known)) return null;
  const take: Take<{ stays: string | null }> = (who) => ({
    set: { stays: 'known' in who ? who.known.name : null },
  });
  const question = await otherNameQuestion(ctx, known, card, take);
  const ended = await askOne(ctx, question, { stays: null });
  if (ended.end !== 'done') throw new Problem('input.cancelled', {});
  return ended.answers.stays;
}

/** The record with what the card added; what was added, and what contradicts, is told. */
export async function filled(ctx: Context, known: Citizen, card: Newcomer): Promise<Citizen> {
  // Who is known by another name keeps it: that was asked.
  const newcomer = { ...card, details: { ...card.details, name: known.name } };
  const news = cardNews(known, newcomer.details);
  const { citizen } = ctx.texts.screen;
  const names = (fields: readonly (keyof CitizenDetails)[]): string =>
    [...new Set(fields.map((field) => citizen.fields[field]))].join(', ');
  const screen = await screenOf<object>(ctx);
  if (news.contradicts.length > 0)
    screen.say([`! ${citizen.cardDiffers(names(news.contradicts))}`]);
  // Whoever only looks somebody up is shown the record as it is.
  const { staff } = await ctx.session();
  if (news.filled.length === 0 || !may(staff.role, 'citizen.write')) return known;
  const fresh = { citizen: known.id, today: await ctx.today() };
  const work = async (writer: Writer) => (await ensureCitizen(newcomer, writer, fresh)).citizen;
  const { value } = await ctx.write(work, { act: 'citizen.write', key: null });
  screen.say([`${citizen.filled}: ${names(news.filled)}`]);
  return value;
}
