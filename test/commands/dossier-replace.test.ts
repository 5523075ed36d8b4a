/** The wrong procedure: cancelled and received again in one act, each naming the other. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { cards, numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let wrong: string;
beforeEach(async () => {
  counter = await newCounter();
  wrong = (await receive(counter))['code'];
});

const day = '--from 2026-11-23 --to 2026-11-23';
const right = 'dossier receive --procedure 2.000815 --all-components --quantity 2';
const replace = (more = '') => `${right} --replaces ${wrong} --reason "nhầm thủ tục" ${more}`;

describe('receiving in the place of a mistake', () => {
  it('cancels it in the same act, for the same person, hour and visit', async () => {
    const before = await counter.json(`dossier show ${wrong}`);
    counter.now = '2026-11-23T15:30:00+07:00';
    const answer = await counter.json(replace());
    expect(answer).toMatchObject({
      replaces: wrong,
      citizen: before['citizen'],
      receivedAt: before['receivedAt'],
      dueAt: before['receivedAt'].replace('09:14:00', '17:00:00'),
    });
    const fresh = answer['code'] as string;
    expect(await counter.json(`dossier show ${wrong}`)).toMatchObject({
      status: 'cancelled',
      replacedBy: fresh,
      closing: { reason: 'nhầm thủ tục' },
      next: [],
    });
    expect((await counter.json(`dossier show ${fresh}`))['visit']).toBe(before['visit']);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('is told both ways on the screen, the timeline and in the register book', async () => {
    const fresh = (await counter.json(replace()))['code'] as string;
    const shown = async (words: string) =>
      (await counter.run(words, { columns: 160 })).out.replace(/\s+/g, ' ');
    expect(await shown(`dossier show ${fresh}`)).toContain(`Thay cho hồ sơ ${wrong}`);
    expect(await shown(`dossier show ${wrong}`)).toContain(`Được thay bằng hồ sơ ${fresh}`);
    expect(await shown(`dossier timeline ${fresh}`)).toContain(`(thay cho ${wrong})`);
    expect(await shown(`dossier timeline ${wrong}`)).toContain(`(thay bằng ${fresh})`);
    const file = counter.file('so.pdf');
    const register = await counter.json(`report register ${day} --pdf ${file}`);
    expect(register).toMatchObject({
      received: 1,
      dossiers: [
        { code: wrong, status: 'cancelled', replacedBy: fresh },
        { code: fresh, replaces: wrong },
      ],
    });
    const book = allText(await readPdf(readFileSync(file))).replace(/\s+/g, '');
    expect(book).toContain(`HỦY:nhầmthủtục;thaybằng${fresh}`);
    expect(book).toContain(`thaycho${wrong}`);
  });

  it('counts once, as received', async () => {
    await counter.json(replace());
    const { total } = await counter.json(`report summary ${day}`);
    expect(total).toMatchObject({ received: 1, cancelled: 1 });
  });

  it('takes what is said anew over what stood there', async () => {
    await register(counter, cards.mau);
    const answer = await counter.json(
      replace(`--citizen ${numbers.mau} --received-at 2026-11-23T08:00`),
    );
    expect(answer).toMatchObject({
      citizen: { id: numbers.mau },
      receivedAt: '2026-11-23T08:00:00+07:00',
    });
  });

  it('is done once for one key', async () => {
    const first = await counter.json(replace('--key k'));
    expect(await counter.json(replace('--key k'))).toMatchObject({
      code: first['code'],
      replayed: true,
    });
  });
});

describe('is refused, and nothing is written', () => {
  it('without a reason, or of what was cancelled or went on already', async () => {
    const refused = async (line: string) => (await counter.refusal(line)).code;
    expect(await refused(`${right} --replaces ${wrong}`)).toBe('usage.missing');
    expect(await refused(`${right} --replaces ${wrong} --reason " "`)).not.toBe('');
    expect(await refused(replace().replace('2.000815', '2.999999'))).toBe('procedure.not_found');
    expect((await counter.json(`dossier show ${wrong}`))['status']).toBe('received');
    await counter.json('staff add --name "Vũ Thị Nhận" --login nhan --role clerk');
    await counter.json(`dossier forward ${wrong}`);
    await counter.json('staff login nhan');
    expect(await refused(replace())).toBe('dossier.gone_on');
    await counter.json('staff login lan');
    await counter.json(replace());
    expect(await refused(replace())).toBe('dossier.not_allowed');
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
  });

  it('while a receipt stands: it is voided first, and the refusal says how', async () => {
    await counter.json('shift open --cash 500000');
    wrong = (
      await counter.json(
        `dossier receive --procedure 2.000884 --citizen ${numbers.thu} --all-components --quantity 2`,
      )
    )['code'];
    await counter.json(`payment take ${wrong} --method cash`);
    const refusal = await counter.refusal(replace());
    expect(refusal).toMatchObject({ code: 'dossier.money_taken', exit: 3 });
    expect(refusal.next).toEqual(['motcua payment void request BL26-1/0000001 --reason "<lý do>"']);
  });
});
