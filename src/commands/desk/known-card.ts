/**
 * A card of somebody known here, or what was typed of them: it fills what the record lacks, and
 * says what it tells otherwise; where it bears another name, both are shown, and whichever is wrong
 * is put right.
 */
import type { Context } from '../../cli/context.ts';
import { doable } from '../../cli/next-steps.ts';
import { flagWord } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { cardNews } from '../../domain/citizen/card.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import { bearsAnotherName, lacks } from '../../domain/citizen/register.ts';
import type { Following } from '../../domain/dossier/people.ts';
import { Problem } from '../../domain/problem.ts';
import { may } from '../../domain/staff/role.ts';
import type { Writer } from '../../store/store.ts';
import { maskedNumber } from '../../locale/format.ts';
import { knownAs, postSightHere, requireNumberFree, tryingNumber } from '../citizen/acquainted.ts';
import { showFollowing } from '../citizen/following.ts';
import { fillRecord, followersOfCard, type Newcomer } from '../citizen/shared.ts';
import { followingQuestion } from './following-question.ts';
import { listed } from './questions.ts';
import { askOne, inkOf, screenOf } from './screen.ts';
import type { Take } from './who.ts';

/** What becomes of the card's holder, whom we know; asks where the names differ. */
export async function knownHolder<A>(
  ctx: Context,
  known: Citizen,
  card: Newcomer,
  take: Take<A>,
): Promise<Reply<A>> {
  if (!bearsAnotherName(card.details, known)) return filled(ctx, known, card, take);
  return { instead: await otherNameQuestion(ctx, known, card, take) };
}

async function otherNameQuestion<A>(
  ctx: Context,
  known: Citizen,
  card: Newcomer,
  take: Take<A>,
): Promise<Question<A>> {
  const { desk } = ctx.texts.screen;
  const { name, idKind, idNumber } = card.details;
  const edit = async (reason: string, ...change: string[]): Promise<boolean> => {
    const words = ['citizen', 'edit', known.id, ...change, flagWord('reason', reason), '--quiet'];
    return (await ctx.runCommand(words)) === 0;
  };
  const again: Reply<A> = { say: [] };
  const asRecorded = async (): Promise<Reply<A>> => {
    const { citizens } = await ctx.store();
    return filled(ctx, (await citizens.byId(known.id))!, card, take);
  };
  // What dossiers tell of the person is corrected in one go, and asked about once.
  const facts = [
    flagWord('name', name),
    ...added(known, card.details, 'idNumber', idKind === 'passport' ? 'passport' : 'id'),
    ...added(known, card.details, 'address', 'address'),
  ];
  const told = desk.toldBy[card.by];
  const byCard = async () => ((await edit(told.reason, ...facts)) ? asRecorded() : again);
  const another = async () =>
    (await edit(told.reasonOfAnother, '--without-id')) ? take({ newcomer: card }) : again;
  const mayEdit = may((await ctx.session()).staff.role, 'citizen.write');
  const ways = [
    ...(mayEdit ? [{ words: told.nameByIt(name), go: byCard }] : []),
    // The number of a record that was merged away is no longer one that could be given up.
    ...(mayEdit && known.idNumber === idNumber
      ? [{ words: desk.cardOfAnother(name, known.name), go: another }]
      : []),
    { words: desk.nameAsRecorded(known.name), go: asRecorded },
  ];
  const question = listed<A>(
    ctx,
    told.askWhose,
    ways.map(({ words }) => words),
    (n) => ways[n]!.go(),
  );
  const number = maskedNumber(known.idNumber ?? idNumber);
  const both = [
    `! ${desk.namesDiffer(number)}`,
    `  ${desk.nameOnRecord}: ${known.name}`,
    `  ${told.nameOnIt}: ${name}`,
  ];
  return { ...question, lines: [...both, ...question.lines], explain: desk.explainWhoseCard };
}

/**
 * For a command that was given a card: the name that stays on the record though the card bears
 * another; `null` where there is no such thing, or it has been put right. Throws `input.cancelled`.
 */
export async function nameThatStays(ctx: Context, card: Newcomer): Promise<string | null> {
  const known = await knownAs(card.details, await ctx.store(), await postSightHere(ctx));
  if (!known || !bearsAnotherName(card.details, known)) return null;
  const take: Take<{ stays: string | null }> = (who) => ({
    set: { stays: 'known' in who ? who.known.name : null },
  });
  const question = await otherNameQuestion(ctx, known, card, take);
  const ended = await askOne(ctx, question, { stays: null });
  if (ended.end !== 'done') throw new Problem('input.cancelled', {});
  return ended.answers.stays;
}

/** The flag of what the card knows and the record does not. */
function added(
  known: Citizen,
  card: CitizenDetails,
  field: 'idNumber' | 'address',
  option: string,
): string[] {
  const told = card[field];
  return told === null || !lacks(known, card, field) ? [] : [flagWord(option, told)];
}

/**
 * The record with what the card adds: what was added, and what contradicts, is told, and the clerk
 * says whether open dossiers take it over.
 */
async function filled<A>(
  ctx: Context,
  known: Citizen,
  card: Newcomer,
  take: Take<A>,
): Promise<Reply<A>> {
  // Who is known by another name keeps it: that was asked.
  const newcomer = { ...card, details: { ...card.details, name: known.name } };
  const news = cardNews(known, newcomer.details);
  const { citizen } = ctx.texts.screen;
  const screen = await screenOf<A>(ctx);
  if (news.contradicts.length > 0) {
    screen.say([
      `! ${citizen.cardDiffers(namesOf(ctx, news.contradicts))}`,
      ...(await doable(['motcua citizen edit'], ctx)).map((line) => `  → ${line}`),
    ]);
  }
  // Whoever only looks somebody up is shown the record as it is.
  const { staff } = await ctx.session();
  if (news.filled.length === 0 || !may(staff.role, 'citizen.write')) return take({ known });
  const sight = await postSightHere(ctx);
  const write = async (following: Following): Promise<Reply<A>> => {
    const fresh = { today: await ctx.today(), following, sight };
    const work = async (writer: Writer) => {
      const now = (await writer.citizens.byId(known.id))!;
      // Somebody else may have had the number since.
      await requireNumberFree(newcomer.details.idNumber, now, writer, sight);
      return fillRecord(now, newcomer.details, writer, fresh);
    };
    const filling = () => ctx.write(work, { act: 'citizen.write', key: null });
    const { value } = await tryingNumber(known.kind, ctx, filling);
    screen.say([`${citizen.filled}: ${namesOf(ctx, value.news.filled)}`]);
    showFollowing(value.news, await inkOf(ctx, 'stdout'));
    return take({ known: value.citizen });
  };
  const store = await ctx.store();
  const followers = await followersOfCard(known, newcomer.details, sight && sight.office, store);
  if (followers.length === 0) return write('follow');
  const codes = followers.map(({ code }) => code);
  return { instead: followingQuestion<A>(ctx, codes, write) };
}

function namesOf(ctx: Context, fields: readonly (keyof CitizenDetails)[]): string {
  const names = ctx.texts.screen.citizen.fields;
  return [...new Set(fields.map((field) => names[field]))].join(', ');
}
