/** `store verify`: the chain is whole, the tables are what it says, and it has what paper bears. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { awaitedSkip, knownHeads } from '../../cli/known-heads.ts';
import { flag, many, pathValue, value } from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import type { BeyondRole } from '../../domain/checkup/beyond-role.ts';
import type { ReadHeads } from '../../domain/key/signed-heads.ts';
import { sharedNumbers } from '../../domain/payment/receipt-book.ts';
import { chainHeadText, parseChainHeads, type ChainHead } from '../../domain/value/chain-head.ts';
import { parseInstant } from '../../domain/value/instant.ts';
import { countText, momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { KnownHead } from '../../store/known-heads.ts';
import type { Verification } from '../../store/store.ts';
import { movingMarks } from '../../store/values.ts';
import { passphraseFor } from './backups.ts';
import {
  areWhole,
  mendedFiles,
  showVerifiedFiles,
  verifiedFilesFields,
  verifyFiles,
  type VerifiedFiles,
} from './verify-files.ts';
import { headsIn, type HeadsVerdict, type KeptHeads } from './signed-heads.ts';

export default command({
  args: {},
  options: {
    head: many(value(parseChainHeads, 'chain_head', 'head')),
    headFile: many(pathValue()),
    files: flag(),
    filesFrom: pathValue(),
    passphraseFile: pathValue(),
  },
  json: [
    'ok entries chain tables fault differing head machine movedTo arrivingFrom',
    { awaits: ['skip'] },
    { sight: ['book seq'] },
    { lostSights: ['seq hash'] },
    { heads: ['seq hash', { entry: ['book seq at after'] }] },
    { lost: ['book seq hash at'] },
    { clock: ['book seq at before'] },
    { beyond: ['book seq at actor role type why'] },
    { accepted: ['at before'] },
    { sharedReceipts: ['office series counter other from to'] },
    { signed: ['file at keyId verdict replaced'] },
    verifiedFilesFields,
  ],
  run: async (input, ctx) => {
    const store = await ctx.store({ mends: true });
    const kept = (await Promise.all(input.headFile.map((file) => headsIn(file, ctx)))).flat();
    const asked = [...input.head.flat(), ...kept.flatMap(({ read }) => read.heads)];
    const here = await knownHeads(store, ctx.surroundings.stateFolder);
    const known = here.all();
    const sights = [...here.sights(), ...kept.flatMap(({ read }) => read.sights)].map(endOf);
    const signed = kept.map(({ read: { at, keyId }, file, verdict, replaced }) => {
      return { file, at, keyId, verdict, replaced };
    });
    const movedTo = await store.values.get(movingMarks.movedTo);
    const arrivingFrom = await store.values.get(movingMarks.arriving);
    const awaited = await awaitedSkip(store);
    const awaits = awaited && { skip: awaited.skip };
    const verified = await store.verify([...asked, ...known], sights);
    // Of a journal that is whole: an altered entry tells nothing.
    const accepted = verified.fault === null ? await store.history.acceptedClocks() : [];
    const sharedReceipts =
      verified.tables === 'ok' ? sharedNumbers(await store.money.everyBook()) : [];
    const told = { accepted, sharedReceipts, signed, movedTo, arrivingFrom, awaits };
    const files = await filesAsked(input, ctx);
    return { ...withHeads(verified, asked, known), ...told, files };
  },
  exitCode: ({ ok, head, machine, signed, lostSights, beyond, files, ...marks }) =>
    ok &&
    areWhole(files) &&
    beyond.length === 0 &&
    lostSights.length === 0 &&
    marks.movedTo === null &&
    marks.arrivingFrom === null &&
    marks.awaits === null &&
    head !== 'unknown' &&
    machine !== 'unknown' &&
    signed.every(isOurs)
      ? 0
      : 3,
  show: (result, ui) => {
    const { store } = ui.texts.screen;
    if (result.ok) ui.done(store.verified(countText(result.entries)));
    if (result.fault) ui.line(`✗ ${store.brokenEntry(result.fault)}`);
    for (const { table } of result.differing) ui.line(`✗ ${store.differs(table)}`);
    if (result.sight) ui.line(`✗ ${store.alteredSight(result.sight)}`);
    for (const each of result.lostSights) ui.line(`✗ ${store.lostSights(saidOf(each))}`);
    showBeyond(result.beyond, ui);
    if (result.differing.some(({ table }) => table === 'answer')) ui.line(store.answersAltered);
    for (const each of result.signed) {
      const said = signedText(each, store);
      if (isOurs(each)) ui.done(said);
      else ui.line(`✗ ${said}`);
    }
    if (result.files) showVerifiedFiles(result.files, ui);
    for (const each of result.heads) showHead(each, ui);
    if (result.head === 'unknown') ui.line(store.headUnknown);
    for (const each of result.lost) ui.line(`✗ ${store.machineHeadMissing(saidOf(each))}`);
    if (result.machine === 'unknown') ui.line(store.rolledBack);
    for (const step of result.clock) ui.warn(store.clockStep(step));
    for (const { at, before } of result.accepted)
      ui.warn(store.clockWasAccepted(momentText(at), momentText(before)));
    for (const shared of result.sharedReceipts) ui.warn(ui.texts.screen.sharedReceipts(shared));
    if (result.movedTo !== null) ui.warn(store.saidMoved(result.movedTo));
    if (result.arrivingFrom !== null) ui.warn(store.saidArriving(result.arrivingFrom));
    if (result.awaits !== null) showAwaited(result.awaits, ui);
    if (result.ok) return;
    const mends = result.differing.some(({ table }) => !NOT_REBUILT.has(table));
    ui.next(mends ? 'motcua store rebuild' : 'motcua store info');
  },
});

async function filesAsked(
  asked: { files: boolean; filesFrom: string | null; passphraseFile: string | null },
  ctx: Context,
): Promise<VerifiedFiles | null> {
  const { filesFrom: folder, passphraseFile } = asked;
  if (folder === null) return asked.files ? verifyFiles(ctx) : null;
  const passphrase = await passphraseFor(ctx, passphraseFile);
  return mendedFiles(ctx, { folder, passphrase });
}

/** Until a manager accepts it, nothing is written there. */
function showAwaited({ skip }: { skip: number | null }, ui: Ui): void {
  const { saidAwaiting } = ui.texts.screen.store;
  ui.warn(saidAwaiting(skip === null ? null : countText(skip)));
  const asSaid = skip === null ? [] : ['motcua store accept-head --reason …'];
  ui.next('motcua staff login', ...asSaid, 'motcua store accept-head --skip … --reason …');
}

function endOf({ seq, hash }: { seq: number; hash: string }) {
  return { seq, hash };
}

/** Anybody can write a line without a signature, of whatever store they have made. */
function isOurs({ verdict }: { verdict: HeadsVerdict }): boolean {
  return verdict === 'genuine';
}

type Signed = Pick<KeptHeads, 'verdict' | 'replaced'> & Pick<ReadHeads, 'at' | 'keyId'>;

/** What a key that signs no more once signed is good, and said to be by that key. */
function signedText(
  { at, keyId, verdict, replaced }: Signed,
  { signed, signedBefore }: Texts['screen']['store'],
): string {
  if (verdict !== 'genuine' || replaced === null) return signed[verdict](momentText(at), keyId);
  return signedBefore(momentText(at), keyId, momentText(replaced));
}

/** What no journal tells whole. */
const NOT_REBUILT: ReadonlySet<string> = new Set(['answer', 'migration']);

/**
 * `head` tells of what paper bears, `machine` of what was written here before: `unknown` where one
 * of those is not in the chain (of the machine's: `lost`), `null` where there is none.
 */
function withHeads(
  { heads: found, ...verified }: Verification,
  asked: readonly ChainHead[],
  known: readonly KnownHead[],
) {
  const heads = asked.map((head, n) => ({ ...head, entry: found[n] ?? null }));
  const here = found.slice(asked.length);
  const lost = known.filter((_, n) => (here[n] ?? null) === null);
  const head = verdictOn(heads.length, heads.filter(({ entry }) => entry === null).length);
  const machine = verdictOn(known.length, lost.length);
  return { ...verified, head, machine, heads, lost };
}

type AskedHead = ChainHead & { entry: Verification['heads'][number] };

function verdictOn(all: number, missing: number): 'known' | 'unknown' | null {
  if (all === 0) return null;
  return missing === 0 ? 'known' : 'unknown';
}

function showHead(head: AskedHead, ui: Ui): void {
  const { store } = ui.texts.screen;
  const { entry } = head;
  const said = saidOf(head);
  if (entry === null) ui.line(`✗ ${store.headMissing(said)}`);
  else ui.done(store.headProven({ ...entry, said, at: atText(entry.at) }));
}

function showBeyond(found: readonly BeyondRole[], ui: Ui): void {
  const { beyond, words } = ui.texts.screen;
  for (const { at, role, type, why, ...entry } of found) {
    const said = { when: atText(at), role: role && words.role[role], what: words.event[type] };
    const told = { ...entry, ...said };
    ui.line(`✗ ${why === 'role' ? beyond.entry(told) : beyond.itself(told)}`);
  }
  if (found.length > 0) ui.line(beyond.why);
}

function saidOf({ seq, hash }: ChainHead): string {
  return seq === null ? hash.slice(0, 16) : chainHeadText({ seq, hash });
}

function atText(at: string): string {
  const instant = parseInstant(at);
  return instant === null ? at : momentText(instant);
}
