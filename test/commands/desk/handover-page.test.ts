/** Hand-over at the counter: a slip that is scanned anywhere opens, and a batch is put together. */
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { existsSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { pageKeys } from '../../../src/commands/desk/dossier-keys.ts';
import { vi } from '../../../src/locale/vi.ts';
import { receiveSome, threeOffices, type Offices } from '../../support/offices.ts';

const { desk: words, handover: said } = vi.screen;
/** The same question as before: it has to come first. */
const leave: Turn = [words.askHome, '0', enter];

let offices: Offices;
beforeEach(async () => {
  offices = await threeOffices();
});

/** Sits down at a station and answers what is asked there. */
function at(station: string, turns: readonly Turn[]) {
  const { counter } = offices;
  counter.env['MOTCUA_STATION'] = station;
  counter.env['MOTCUA_CLOCK'] = counter.now;
  return talk(counter, '', turns);
}

test('the QR of a slip opens it at any question, and all of it is received', async () => {
  const { centre, post } = offices;
  const codes = await receiveSome(post, 2);
  const { slip, digest } = await post.json(`handover send ${codes.join(' ')} --to H49.22`);
  const ended = await at('H49.22/1', [
    // In the middle of something else.
    [words.askHome, '5', enter],
    [words.askFind, `${slip}*2*${digest}`, enter],
    [said.askBatchHere, '1', enter],
    [words.sure(said.receiveAll(2)), 'c', enter],
    [said.askBatchHere, enter],
    leave,
  ]);
  expect(ended.err).toContain('Bưu điện Thử → Trung tâm Thử');
  expect(await centre.json(`handover show ${slip}`)).toMatchObject({ state: 'received' });
});

test('an office that is not known is made known from there, and come back for', async () => {
  const { centre } = offices;
  const [code] = await receiveSome(centre, 1);
  const ended = await at('H49.22/1', [
    [words.askHome, code!, enter],
    // Picked on the page of a dossier, that one is in the batch.
    [words.askNext, 'b1', enter],
    [said.askOffice, 'doi thu', enter],
    [said.askOffice, 'm11', enter],
    ['Tên đơn vị:', 'Đội Thử', enter],
    ['Mã định danh:', 'H49.22.09', enter],
    ['Loại đơn vị:', '5', enter],
    ['Gõ c để', 'c', enter],
    [said.askOffice, 'doi thu', enter],
    [said.askDossiers, enter],
    [said.askSlipNote, enter],
    [words.sure(said.sendNow(1)), 'c', enter],
    [words.askNext, enter],
    leave,
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err).toContain(said.noSuchOffice('doi thu', []));
  expect(ended.err).toContain('→ gõ m11 (');
  expect(ended.err).toContain(said.chosenSoFar(1));
  expect(await centre.json(`dossier show ${code}`)).toMatchObject({
    inTransit: { to: 'H49.22.09' },
  });
});

test('each paper is scanned: missing, extra and damaged are on record, the others are here', async () => {
  const { centre, post } = offices;
  const [a, b, c, d] = await receiveSome(post, 4);
  const { slip } = await post.json(`handover send ${a} ${b} ${c} --to H49.22`);
  const ended = await at('H49.22/1', [
    [words.askHome, slip as string, enter],
    // The first paper that is scanned begins the check.
    [said.askBatchHere, a!, enter],
    [said.askPaper, 'h bì rách', enter],
    [said.askPaper, d!, enter],
    [said.askPaper, b!, enter],
    [said.askPaper, enter],
    [said.askUnseen(1), '2', enter],
    [words.sure(said.recordCheck), 'c', enter],
    [said.askBatchHere, enter],
    leave,
  ]);
  for (const line of [said.checked(2, 3, 1, 1), said.notOnSlip(d!), said.willLack(1, true)]) {
    expect(ended.err).toContain(line);
  }
  const shown = await centre.json(`handover show ${slip}`);
  expect(shown).toMatchObject({ received: 2, missing: [c], open: 3, state: 'received' });
  const told = shown['discrepancies'] as { kind: string; code: string; note: string | null }[];
  expect(told.map(({ kind, code, note }) => [kind, code, note])).toEqual([
    ['damaged', a, 'bì rách'],
    ['extra', d, null],
    ['missing', c, null],
  ]);
});

test('an envelope that is left is not recorded, and a card scanned meanwhile loses nothing', async () => {
  const { centre, post } = offices;
  const [a, b] = await receiveSome(post, 2);
  const { slip } = await post.json(`handover send ${a} ${b} --to H49.22`);
  const card = '022192000001||Trần Thị Thử|29021992|Nữ|Tổ 1|01072024';
  const ended = await at('H49.22/1', [
    // From the page of a dossier that is on the road.
    [words.askHome, a!, enter],
    [words.askNext, pageKeys.slip, enter],
    [said.askBatchHere, '2', enter],
    [said.askPaper, '1', enter],
    [said.askPaper, card, enter],
    [said.askPaper, '-', enter],
    [said.askPaper, '<', enter],
    [said.askBatchHere, enter],
    leave,
  ]);
  for (const line of [said.checked(1, 2, 0, 0), said.checkFirst, said.takenOut(a!)]) {
    expect(ended.err).toContain(line);
  }
  expect(ended.err).toContain(words.nothingKept);
  expect(await centre.json(`handover show ${slip}`)).toMatchObject({ received: 0, state: 'sent' });
});

test('what is coming stands at home and is opened from there; a discrepancy is settled', async () => {
  const { centre, post } = offices;
  const [a, b] = await receiveSome(post, 2);
  const { slip } = await post.json(`handover send ${a} ${b} --to H49.22`);
  expect(await centre.json('status')).toMatchObject({
    coming: { slips: 1, dossiers: 2, oldest: '2026-11-23T07:00:00+07:00' },
  });
  await centre.json(`handover receive ${slip} --missing ${b}`);
  expect(await centre.json('status')).toMatchObject({ coming: { slips: 0, oldest: null } });
  await at('H49.22/1', [
    [words.askHome, 'b2', enter],
    [said.askBatch, '1', enter],
    [said.askBatchHere, '3', enter],
    [said.askWhich, '1', enter],
    [said.askEnding, '1', enter],
    [said.askNote, enter],
    [words.sure(said.settleIt), 'c', enter],
    [said.askBatchHere, enter],
    [said.askBatch, enter],
    leave,
  ]);
  expect(await centre.json(`handover show ${slip}`)).toMatchObject({ open: 0, received: 2 });
});

test('a batch is put together by scanning, shown, agreed to, and its record printed at once', async () => {
  const { centre, agency } = offices;
  const [a, b, c] = await receiveSome(centre, 3);
  const ended = await at('H49.22/1', [
    [words.askHome, 'b1', enter],
    // No accents, first letters: the agency.
    [said.askOffice, 'khong co', enter],
    [said.askOffice, 'so thu', enter],
    [said.askDossiers, b!, enter],
    [said.askDossiers, 't', enter],
    [said.askDossiers, enter],
    [said.askSlipNote, 'đúng thẩm quyền', enter],
    [words.sure(said.sendNow(3)), 'c', enter],
    leave,
  ]);
  expect(ended.err).toContain('Sở Thử');
  const { handovers } = await agency.json('handover list --side in');
  const [sent] = handovers as { slip: string }[];
  const shown = await agency.json(`handover show ${sent!.slip}`);
  expect(shown).toMatchObject({ count: 3, note: 'đúng thẩm quyền', prints: 1 });
  // In the order in which they were scanned.
  expect((shown['items'] as { code: string }[]).map(({ code }) => code)).toEqual([b, a, c]);
});

test('who may not take a batch in is shown it and no more; the sender calls it back', async () => {
  const { centre, post } = offices;
  const [a] = await receiveSome(centre, 1);
  const { slip } = await centre.json(`handover send ${a} --to H49.10`);
  const ended = await at('H49.22/1', [
    [words.askHome, slip as string, enter],
    [words.askNext, '1', enter],
    [words.askNext, '4', enter],
    [said.askWhyRecalled, enter],
    [words.sure(said.recallIt), 'c', enter],
    [words.askNext, enter],
    leave,
  ]);
  expect(ended.err).toContain(`✗ Phiếu ${slip} gửi cho H49.10, không phải H49.22.`);
  expect(await centre.json(`handover show ${slip}`)).toMatchObject({ state: 'recalled' });
  // A slip between others is none of the post's business.
  expect(await post.refused(`handover show ${slip}`)).toBe('handover.not_found');
});

test('a slip of which something was received is not called back, and it is said why', async () => {
  const { centre, agency } = offices;
  const [a, b] = await receiveSome(centre, 2);
  const { slip } = await centre.json(`handover send ${a} ${b} --to H49.10`);
  await agency.json(`handover receive ${slip} ${a}`);
  const ended = await at('H49.22/1', [
    [words.askHome, slip as string, enter],
    [words.askNext, '4', enter],
    [words.askNext, enter],
    leave,
  ]);
  expect(ended.err).toContain(`✗ Không thu hồi được phiếu ${slip}.`);
  expect(ended.err).toContain('nhận 1 hồ sơ; chỉ thu hồi được khi chưa ai nhận.');
});

test('on the command line an office that is not known is said before anything is asked', async () => {
  const { counter, centre } = offices;
  const [a] = await receiveSome(centre, 1);
  counter.env['MOTCUA_STATION'] = 'H49.22/1';
  const { code, err } = await talk(counter, `handover send ${a} --to H49.99`, []);
  expect([code, err.includes('H49.99')]).toEqual([4, true]);
  const out = counter.file('bien-ban.pdf');
  const sent = await centre.json(`handover send ${a} --to H49.10 --print ${out}`);
  expect([sent['file'], existsSync(out)]).toEqual([out, true]);
});
