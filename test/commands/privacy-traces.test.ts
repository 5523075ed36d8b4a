/** Nothing that is erased stays anywhere in a store, whichever text the person was told in. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onPostgres } from '../support/engine.ts';
import { newCounter, type Answer } from '../support/program.ts';
import { rowsIn, tablesIn } from '../support/rows.ts';
import { behind } from '../support/store.ts';

const id = '022192000777';

/** Where papers lie and what a bag bears name nobody; what somebody looked for is of the staff. */
const NOT_OF_PEOPLE = new Set(['shelf', 'seal', 'reveal']);

/** Everything that a store says, and on a file every byte of it, also in places not in use. */
async function allOf(store: string): Promise<string[]> {
  const others = ['journal', 'answer', 'sight', 'store_value', 'staff_session'];
  const beside = others.map((table) => rowsIn(store, `select * from ${table}`));
  const rows = JSON.stringify([await tablesIn(store), await Promise.all(beside)]);
  if (onPostgres) return [rows];
  behind(store, (database) => database.pragma('wal_checkpoint(TRUNCATE)'));
  const files = ['', '-wal', '.machine'].map((end) => store + end).filter(existsSync);
  return [rows, ...files.map((path) => readFileSync(path, 'latin1'))];
}

test('of whoever was erased no word is left, whatever it was said in', async () => {
  const counter = await newCounter();
  const words = new Map<string, string>();
  /** Another word each time: the one that stays tells where it was said. */
  const told = (what: string): string => {
    const n = words.size;
    words.set(what, `kwax${String.fromCodePoint(97 + Math.floor(n / 26), 97 + (n % 26))}`);
    return words.get(what)!;
  };
  const say = (line: string): Promise<Answer> => counter.json(line);

  await say(
    `citizen register --id ${id} --name "Trần ${told('name')}" --address "Tổ ${told('address')}" ` +
      `--email ${told('email')}@thu.vn --phone "0912 000 777"`,
  );
  await say(
    `citizen edit ${id} --name "Trần ${told('new name')}" --reason "sai ${told('why name')}"`,
  );
  await say(
    `citizen account ${id} --kind vneid --provider ${told('provider')} --serial ${told('serial')}`,
  );
  await say(`queue take --citizen ${id}`);
  await say('queue call');
  await say(`queue hold --reason "chờ ${told('hold queue')}"`);
  await say('citizen register --id 022085123456 --name "Lý Văn Mẫu"');
  const line = `dossier receive --procedure 1.001731 --citizen ${id} --submitter 022085123456`;
  const { code } = await say(
    `${line} --authorised-by "giấy ${told('authorised')}" --subject "xin ${told('subject')}" ` +
      `--missing-reason "thiếu ${told('missing')}" --return-by post ` +
      `--address "Ngõ ${told('posting')}" --key nhan-1`,
  );
  await say(`dossier note ${code} --text "ghi ${told('note')}"`);
  await say(
    `dossier correct ${code} --subject "sửa ${told('subject 2')}" ` +
      `--reason "nhầm ${told('correct')}"`,
  );
  await say(`dossier shelve ${code} --shelf "kệ ${told('shelf')}"`);
  await say(`dossier forward ${code} --note "chuyển ${told('forward')}"`);
  await say(`dossier request-supplement ${code} --reason "bổ sung ${told('supplement')}"`);
  await say(`dossier complete-supplement ${code} --note "đủ ${told('complete')}"`);
  await say(`dossier extend ${code} --until 2027-02-01 --reason "chậm ${told('extend')}"`);
  await say(
    `dossier resolve ${code} --result-number 1/2026 --result-date 2026-11-23 ` +
      `--signer "Ông ${told('signer')}"`,
  );
  await say(`dossier reopen ${code} --reason "mở ${told('reopen')}"`);
  await say(`dossier resolve ${code} --result-number 1/2026 --result-date 2026-11-23`);
  await say(
    `shipment register ${code} --service collect --tracking RB123456785VN ` +
      `--recipient "Cô ${told('recipient')}" ` +
      `--address "Xóm ${told('sent to')}" --seal ${told('seal')}`,
  );
  for (const as of ['collected', 'posted']) {
    await say(`shipment mark RB123456785VN --as ${as} --note "gửi ${told(as)}"`);
  }
  await say(`shipment mark RB123456785VN --as delivered --received-by "Bà ${told('received by')}"`);
  await say(`citizen find ${id} --reveal "gọi cho ${told('reveal')}"`);
  await say(`privacy hold ${id} --reason "tòa ${told('hold')}"`);
  await say('staff add --name "Bùi Văn Mẫu" --login mau --role manager');
  await say('staff login mau');
  await say(`privacy lift ${id} --what held --reason "xong ${told('lift')}"`);
  await say('staff login lan');
  await say(`privacy request ${id} --kind correct --words "sửa ${told('words')}"`);
  await say(`privacy answer 1.1 --as refused --reason "không ${told('refused')}"`);
  counter.at('2047-12-02T09:00');
  await say('staff login lan');
  await say(`privacy request ${id} --kind erase --words "xóa ${told('erase')}"`);
  const erased = await say(
    `privacy answer 1.2 --as granted --yes --reason "theo đơn ${told('granted')}"`,
  );
  expect(erased).toMatchObject({ state: 'granted', erased: [code] });
  const found = (await allOf(counter.store)).flatMap((text) =>
    [...words].filter(([, word]) => text.toLowerCase().includes(word)).map(([what]) => what),
  );
  expect(found.filter((what) => !NOT_OF_PEOPLE.has(what))).toEqual([]);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
