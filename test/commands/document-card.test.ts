/** Citizens' cards are kept as images nowhere, unless the office says so, and is told what follows. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { cards, numbers, receive, register } from '../support/acts.ts';
import { shippedData } from '../support/layouts.ts';
import { enter, talk } from '../support/clerk.ts';
import { pdfOfPages, scansOf, writtenPage } from '../support/piles.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { lyingBeside, pdfOf, scanned } from '../support/scans.ts';
import { vi } from '../support/texts.ts';

const card = 'Giấy tờ tùy thân';
let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
  const failed = `--data-failed "${card}=không tra cứu được"`;
  await counter.json(`dossier add-paper ${code} --component "${card}=0/0/1" ${failed}`);
});

const keep = (): Promise<Answer> => counter.json('config set documents.cards keep');
const add = (name = 'the.pdf') =>
  `document add ${code} --component 6 ${scanned(counter, name, pdfOf(1, name))}`;
const checked = async (): Promise<Answer | undefined> => {
  const { out } = await counter.run('store doctor --json');
  return JSON.parse(out).checks.find(({ check }: Answer) => check === 'cards');
};

test('a scan of one is refused with why and what instead, and nothing is left of it', async () => {
  const refused = await counter.refusal(add());
  expect(refused).toMatchObject({
    ...{ code: 'document.card', exit: 3 },
    detail: { code, name: card, result: false },
  });
  const { err } = await counter.run(add());
  expect(err).toContain('Luật 91/2025');
  expect(err).toContain('motcua config set documents.cards keep');
  expect(lyingBeside(counter)).toEqual([]);
  expect(await checked()).toBeUndefined();
});

test('a result that is a card is counted by doctor, too', async () => {
  const dataFolder = counter.file('data');
  cpSync(shippedData, dataFolder, { recursive: true });
  const folder = join(dataFolder, 'catalogue/procedures');
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const all = (JSON.parse(readFileSync(path, 'utf8')) as Answer[]).map((each) => ({
      ...each,
      results: [{ name: 'Thẻ căn cước', electronic: false }],
    }));
    writeFileSync(path, JSON.stringify(all));
  }
  const mark = { date: '2026-11-22', digest: '20261122'.padEnd(20, '0') };
  writeFileSync(join(dataFolder, 'catalogue/shipped.json'), JSON.stringify(mark));
  const around = { surroundings: { dataFolder } };
  await counter.run('catalogue update --yes', around);
  await keep();
  const other = await receive(counter);
  await counter.json(
    `dossier resolve ${other.code} --result-number 1/2026 --result-date 2026-11-23`,
  );
  const scan = scanned(counter, 'kq.pdf', pdfOf(1));
  await counter.json(`document add ${other.code} --result ${scan}`);
  await counter.json(add());
  expect(await checked()).toMatchObject({ found: { keeps: true, scans: 2 } });
});

test('whoever allows it is told what follows; doctor says so, also when it is allowed no more', async () => {
  expect(await keep()).toMatchObject({ warnings: [{ code: 'cards_kept' }] });
  const { out, err } = await counter.run('config set documents.cards keep');
  const said = `${out} ${err}`.replaceAll(/\s+/g, ' ');
  for (const line of vi.screen.config.warnings.cards_kept) expect(said).toContain(line);
  expect(await checked()).toMatchObject({
    ...{ state: 'warning', mend: 'motcua config set documents.cards no' },
    found: { keeps: true, scans: 0 },
  });
  await counter.json(add());
  expect(await checked()).toMatchObject({ found: { keeps: true, scans: 1 } });
  const no = await counter.json('config set documents.cards no');
  expect(no).toMatchObject({ warnings: [] });
  expect(await checked()).toMatchObject({
    ...{ state: 'warning', mend: 'motcua document retention' },
    found: { keeps: false, scans: 1 },
  });
  expect(await counter.refused(add('hai.pdf'))).toBe('document.card');
});

test('the warning stands above the question that agrees to it', async () => {
  const { config, desk } = vi.screen;
  const ended = await talk(
    counter,
    ['config', 'set', 'documents.cards'],
    [
      [config.askValue(config.meanings['documents.cards']), '1', enter],
      [desk.sure(config.toChange), 'k', enter],
    ],
  );
  const asked = ended.err.slice(0, ended.err.lastIndexOf(desk.sure(config.toChange)));
  for (const line of config.warnings.cards_kept) {
    expect(asked.replaceAll(/\s+/g, ' ')).toContain(line);
  }
  expect(await counter.json('config get documents.cards')).toMatchObject({ value: 'no' });
});

test('in a pile it stays with its reason; what is allowed meanwhile goes in', async () => {
  const sheets = counter.file('to-ngan.pdf');
  await counter.json(`print separators ${code} --component 6 --out ${sheets} --yes`);
  const [sheet] = await scansOf(readFileSync(sheets));
  const pile = scanned(counter, 'chong.pdf', await pdfOfPages([sheet!, writtenPage(1)]));
  const left = [{ why: 'card', code, pages: [{ file: 'chong.pdf', page: 2 }] }];
  for (const how of ['--plan', '--yes']) {
    const { code: exit, out } = await counter.run(`document sort ${pile} ${how} --json`);
    expect([exit, JSON.parse(out)]).toMatchObject([7, { papers: [], left }]);
  }
  expect(lyingBeside(counter)).toEqual([]);
  await keep();
  const taken = await counter.json(`document sort ${pile} --yes`);
  expect(taken).toMatchObject({ left: [], papers: [{ component: '6', state: 'kept' }] });
});

test('one that was kept is used again only while they are', async () => {
  await keep();
  await counter.json(add());
  await register(counter, cards.mau);
  const again = await receive(counter);
  await counter.json(
    `dossier add-paper ${again.code} --component 6=0/0/1 --data-failed "6=không tra cứu được"`,
  );
  await counter.json('config set documents.cards no');
  const reuse = `document reuse ${again.code} ${code}/1 --component 6`;
  expect(await counter.refused(reuse)).toBe('document.card');
  const line = `dossier receive --procedure 1.001193 --citizen ${numbers.thu} --all-components`;
  const failed = '--data-failed "6=không tra cứu được"';
  expect(await counter.refused(`${line} ${failed} --reuse 6=${code}/1`)).toBe('document.card');
  await keep();
  expect(await counter.json(reuse)).toMatchObject({ code: again.code });
});
