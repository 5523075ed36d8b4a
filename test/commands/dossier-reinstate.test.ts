/** A cancellation that was itself the mistake: the dossier stands again as it was. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth, receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
});

const day = '--from 2026-11-23 --to 2026-11-23';
const show = (of = code) => counter.json(`dossier show ${of}`);
const cancel = (of = code) => counter.json(`dossier cancel ${of} --reason "nhầm số"`);
const reinstate = (of = code) => `dossier reinstate ${of} --reason "hủy nhầm"`;

describe('a dossier cancelled by mistake', () => {
  it.each([
    ['received', []],
    ['processing', ['forward']],
    ['supplement_requested', ['request-supplement --reason nhầm --component 1']],
    ['received', ['request-supplement --reason nhầm --component 1', 'complete-supplement']],
    ['processing', ['forward', 'withdraw --reason nhầm', 'reopen --reason nhầm']],
  ])('stands as it was: %s after %j', async (status, before) => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('staff login ky');
    for (const act of before) {
      const [verb, ...rest] = act.split(' ');
      await counter.json(`dossier ${verb} ${code} ${rest.join(' ')}`);
    }
    const was = await show();
    expect(was['status']).toBe(status);
    expect(await cancel()).toMatchObject({ amountDue: 0, fees: [], next: ['reinstate'] });
    expect(await counter.json(reinstate())).toMatchObject({ calledOff: [], receipts: [] });
    expect(await show()).toEqual(was);
    const { total } = await counter.json(`report summary ${day}`);
    expect(total).toMatchObject({ received: 1, cancelled: 0, inProgress: 1 });
    expect((await counter.json(`report 06a ${day}`))['total']).toMatchObject({ c3: 1, c11: 1 });
    expect(await counter.json('status')).toMatchObject({ received: 1 });
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('is no longer struck in the register book, which tells what happened', async () => {
    await cancel();
    await counter.json(reinstate());
    const file = counter.file('so.pdf');
    const register = `report register ${day} --pdf ${file}`;
    expect(await counter.json(register)).toMatchObject({
      received: 1,
      dossiers: [{ n: 1, code, status: 'received', reinstated: { reason: 'hủy nhầm' } }],
    });
    const text = allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
    expect(text).toContain('đã hủy, khôi phục 23/11/2026: hủy nhầm');
    expect(text).not.toContain('HỦY:');
    await cancel();
    await counter.json(`report register ${day} --pdf ${file} --yes`);
    const again = allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
    expect(again).toContain('HỦY: nhầm số');
    expect(again).not.toContain('khôi phục');
  });

  it('is told on the timeline and the control slip, in words and in both languages', async () => {
    await cancel();
    const { out } = await counter.run(reinstate());
    expect(out).toContain(`Đã khôi phục hồ sơ ${code}: Đã tiếp nhận.`);
    await cancel();
    const english = await counter.run(`${reinstate()} --lang en`);
    expect(english.out).toContain(`Reinstated ${code}: Received.`);
    expect(await counter.json(`dossier timeline ${code}`)).toMatchObject({
      events: [
        { type: 'dossier.received' },
        { type: 'dossier.cancelled' },
        { type: 'fee.lowered' },
        { type: 'dossier.reinstated' },
        { type: 'dossier.cancelled' },
        { type: 'fee.lowered' },
        { type: 'dossier.reinstated' },
      ],
    });
    const file = counter.file('phieu.pdf');
    await counter.json(`print control-slip ${code} --out ${file}`);
    const slip = allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
    expect(slip).toContain('Khôi phục hồ sơ đã hủy nhầm');
  });

  it('has its number, and the next one has its own', async () => {
    await cancel();
    const second = (await counter.json(`${birth} --all-components --yes`))['code'] as string;
    expect(second.slice(-4)).toBe('0002');
    expect((await counter.json(reinstate()))['code']).toBe(code);
    expect(await counter.json('status')).toMatchObject({ received: 2 });
  });

  it('costs what it cost: the receipt voided for it and the sending do not come back', async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('shift open --cash 500000');
    const words = '--citizen 022192000001 --all-components --quantity 2';
    const paid = (await counter.json(`dossier receive --procedure 2.000884 ${words}`))['code'];
    const was = await show(paid);
    await counter.json(`payment take ${paid} --method cash`);
    const receipt = 'BL26-1/0000001';
    const { number } = await counter.json(`payment void request ${receipt} --reason nhầm`);
    await counter.json('staff login ky');
    await counter.json(`payment void approve ${number}`);
    await counter.json('staff login lan');
    await counter.json(`payment void pay ${number}`);
    await counter.json('shipment add-range --prefix RB --first 1 --last 9');
    const order = `shipment register ${paid} --service collect --address "Khu 2"`;
    const [{ tracking: before }] = (await counter.json(order)).shipments;
    await counter.json(`shipment mark ${before} --as called_off`);
    counter.at('2026-11-23T10:00');
    const [{ tracking }] = (await counter.json(order)).shipments;
    counter.at('2026-11-23T10:05');
    await cancel(paid);
    const list = await counter.json('dossier list');
    expect(list['dossiers']).toContainEqual(
      expect.objectContaining({ code: paid, amountDue: 0, money: 'nothing_due' }),
    );
    const { err } = await counter.run(reinstate(paid));
    expect(err).toContain(`Bưu gửi ${tracking} đã hủy theo hồ sơ`);
    expect(err).toContain(`Biên lai ${receipt} đã hủy hoặc hoàn, không khôi phục: phải thu lại`);
    const { fees, amountDue, dueAt } = was;
    expect(await show(paid)).toMatchObject({
      ...{ fees, amountDue, dueAt },
      money: { state: 'due', outstanding: amountDue, paid: 0 },
    });
    expect(await counter.json(`shipment show ${tracking}`)).toMatchObject({ state: 'called_off' });
    const again = await counter.json(`payment take ${paid} --method cash`);
    expect(again).toMatchObject({ payment: { receipt: 'BL26-1/0000002', amount: amountDue } });
  });
});

describe('what was corrected of its people while it was struck out', () => {
  const edit = (words: string) => counter.json(`citizen edit 022192000001 ${words}`);

  it('did not follow, which is told with the correction that takes it over', async () => {
    await cancel();
    counter.at('2026-11-23T10:00');
    expect(await edit('--name "Trần Thị Tên Mới"')).toMatchObject({ followed: [] });
    const { err } = await counter.run(reinstate(), { screen: true });
    expect(err).toContain('Thông tin của chủ hồ sơ đã sửa sau khi hủy');
    const takeOver = `motcua dossier correct ${code} --citizen 022192000001`;
    expect(err).toContain(takeOver);
    const { citizen } = await counter.json(`${takeOver.slice(7)} --reason "sửa theo"`);
    expect(citizen).toMatchObject({ name: 'Trần Thị Tên Mới' });
    await cancel();
    expect(await counter.json(reinstate())).toMatchObject({ outdated: [] });
  });

  it('is not told of what was kept back before, nor of what is the same again', async () => {
    await edit('--address "Khu 9" --dossiers keep');
    counter.at('2026-11-23T10:00');
    await cancel();
    expect(await counter.json(reinstate())).toMatchObject({ outdated: [] });
    await cancel();
    counter.at('2026-11-23T10:05');
    await edit('--phone 0912000009');
    expect(await counter.json(reinstate())).toMatchObject({
      outdated: [{ as: 'owner', citizen: '022192000001' }],
    });
  });
});

describe('whose it is to take a cancellation back', () => {
  it('is the clerk’s on the same day, later a manager’s', async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('staff add --name "Vũ Thị Tiếp" --login tiep --role clerk');
    await counter.json('staff login tiep');
    await cancel();
    await counter.json(reinstate());
    await cancel();
    counter.at('2026-11-24T08:00');
    const refusal = await counter.refusal(reinstate());
    expect(refusal).toMatchObject({ code: 'dossier.cancelled_earlier', exit: 3 });
    expect(refusal.message).toContain('23/11/2026');
    expect((await show())['next']).toEqual([]);
    await counter.json('staff login ky');
    expect(await counter.json(reinstate())).toMatchObject({ status: 'received' });
  });
});

describe('one that another took the place of', () => {
  it('stands again once the other is cancelled, and never both', async () => {
    const words = `--replaces ${code} --reason "nhầm thủ tục" --yes`;
    const other = (await counter.json(`${birth} --all-components ${words}`))['code'] as string;
    const refusal = await counter.refusal(reinstate());
    expect(refusal).toMatchObject({ code: 'dossier.other_stands', exit: 3 });
    expect(refusal.next).toEqual([`motcua dossier cancel ${other} --reason "<lý do>"`]);
    await cancel(other);
    expect(await counter.json(reinstate())).toMatchObject({ replacedBy: null });
    expect((await counter.refusal(reinstate(other))).code).toBe('dossier.other_stands');
    await cancel();
    expect(await counter.json(reinstate(other))).toMatchObject({ status: 'received' });
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  const inPlaceOf = async (replaced: string): Promise<string> => {
    const words = `--replaces ${replaced} --reason "nhầm thủ tục" --yes`;
    return (await counter.json(`${birth} --all-components ${words}`))['code'];
  };
  const refusedFor = async (cancelled: string) =>
    (await counter.refusal(reinstate(cancelled))).detail;

  it('stays struck while the third of a row stands', async () => {
    const second = await inPlaceOf(code);
    const third = await inPlaceOf(second);
    expect(await refusedFor(code)).toMatchObject({ other: third });
    expect(await refusedFor(second)).toMatchObject({ other: third });
    await cancel(third);
    expect(await counter.json(reinstate())).toMatchObject({ status: 'received' });
    expect(await refusedFor(third)).toMatchObject({ other: code });
    const { total } = await counter.json(`report summary ${day}`);
    expect(total).toMatchObject({ received: 1, cancelled: 2 });
  });

  it('stays struck while an earlier one in its place stands again', async () => {
    const first = await inPlaceOf(code);
    await cancel(first);
    await counter.json(reinstate());
    const last = await inPlaceOf(code);
    expect(await refusedFor(first)).toMatchObject({ other: last });
    await cancel(last);
    await counter.json(reinstate(first));
    expect(await refusedFor(code)).toMatchObject({ other: first });
    expect(await refusedFor(last)).toMatchObject({ other: first });
  });
});

it('what is refused of a cancelled dossier names the way back', async () => {
  await cancel();
  const refusal = await counter.refusal(`print receipt ${code}`);
  expect(refusal.next).toContain(`motcua dossier reinstate ${code} --reason "<lý do>"`);
  expect((await counter.run(`ho-so khoi-phuc ${code} --reason nhầm`)).code).toBe(0);
});
