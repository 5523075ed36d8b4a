/**
 * What ships later changes no dossier: each keeps the edition of its day, whatever a newer
 * catalogue says of the term, the fees, the papers and the names of its procedure.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../print/read-pdf.ts';
import { shippedData } from '../support/layouts.ts';
import { bareCounter, type Answer, type Counter } from '../support/program.ts';

interface WrittenCase {
  terms: Record<string, Answer>;
  fees: Answer[];
  components: Answer[];
}
interface Written {
  code: string;
  name: string;
  shortName: string;
  validTo: string | null;
  cases: WrittenCase[];
  changes?: (Answer & { validFrom: string })[];
}

/** A copy of what ships, with each procedure changed, as a program of another day has it. */
function dataOf(counter: Counter, date: string, change: (procedure: Written) => Written): string {
  const folder = counter.file(`data-${date}`);
  cpSync(shippedData, folder, { recursive: true });
  const procedures = join(folder, 'catalogue/procedures');
  for (const name of readdirSync(procedures)) {
    const path = join(procedures, name);
    const all = JSON.parse(readFileSync(path, 'utf8')) as Written[];
    writeFileSync(path, JSON.stringify(all.map(change)));
  }
  const mark = { date, digest: date.replaceAll('-', '').padEnd(20, '0') };
  writeFileSync(join(folder, 'catalogue/shipped.json'), JSON.stringify(mark));
  return folder;
}

/** The first edition alone. */
function firstOnly(procedure: Written): Written {
  return { ...procedure, changes: [] };
}

/** Everything otherwise, on the days that have passed, too. */
function edited(procedure: Written): Written {
  const cases = procedure.cases.map((each) => ({
    ...each,
    terms: Object.fromEntries(
      Object.keys(each.terms).map((channel) => [
        channel,
        { rule: 'civil', value: 77, unit: 'working_day' },
      ]),
    ),
    fees: each.fees.map((fee) => ({ ...fee, name: `${fee['name']} mới`, defaultQuantity: 3 })),
    components: each.components.map((paper) => ({ ...paper, name: `${paper['name']} mới` })),
  }));
  const { code, name, validTo } = procedure;
  const first = { ...procedure, name: `${name} mới`, shortName: `Mới ${code}`, cases };
  const { changes = [] } = procedure;
  const later = changes.map((each) => ({ ...each, cases: [] }));
  if (validTo !== null) return { ...first, changes: later };
  const next = { validFrom: '2027-03-03', supplement: { clock: 'resume', citizenLimitDays: 5 } };
  return { ...first, changes: [...later, next] };
}

const citizen = '022192000001';

/** A dossier of each procedure that is received here without more to be said. */
async function receiveAll(counter: Counter, codes: readonly string[], dataFolder: string) {
  const received: string[] = [];
  const around = { surroundings: { dataFolder } };
  for (const code of codes) {
    const shown = await counter.run(`procedure show ${code} --json`, around);
    if (shown.code !== 0) continue;
    const { cases } = JSON.parse(shown.out) as Written & { cases: (WrittenCase & Answer)[] };
    const channel = Object.keys(cases[0]!.terms).find((each) => each !== 'online');
    const line =
      `dossier receive --procedure ${code} --citizen ${citizen} --all-components ` +
      `--case ${cases[0]!['id']} --channel ${channel ?? 'online'} --json`;
    const { code: exit, out } = await counter.run(line, around);
    if (exit === 0) received.push((JSON.parse(out) as Answer)['code'] as string);
  }
  return received;
}

/** All that is told of each dossier; of every sixth the count of its days, and its fees. */
async function told(counter: Counter, dossiers: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const [index, code] of dossiers.entries()) {
    const lines = [`dossier show ${code} --json`];
    if (index % 6 === 0)
      lines.push(`dossier due ${code} --why --json`, `payment quote ${code} --json`);
    for (const line of lines) {
      const { code: exit, out, err } = await counter.run(line);
      texts.push(`${line}: ${exit} ${out}${err}`);
    }
  }
  return texts;
}

/** What receipts say, but for how often each was printed. */
async function receiptsOf(counter: Counter, dossiers: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const code of dossiers) {
    const file = counter.file(`${code}.pdf`);
    await counter.json(['print', 'receipt', code, '--out', file, '--yes']);
    const pages = await readPdf(readFileSync(file), 72);
    texts.push(...pages.map(({ text }) => text.replaceAll(/lần \d+/g, 'lần')));
  }
  return texts;
}

test('a newer catalogue leaves every dossier as it was, byte for byte', async () => {
  const counter = bareCounter();
  counter.at('2026-01-05T08:00');
  const oldest = dataOf(counter, '2026-01-01', firstOnly);
  const newest = dataOf(counter, '2027-03-02', edited);
  await counter.json(
    'setup --training --office "Trung tâm phường Thử" --agency-id H49.22 --kind commune ' +
      '--counter 1 --staff "Phạm Thị Lan" --login lan --place "Hạ Long"',
    { surroundings: { dataFolder: oldest } },
  );
  await counter.json(`citizen register --id ${citizen} --name "Trần Thị Thử"`);
  const shipped = readdirSync(join(shippedData, 'catalogue/procedures')).flatMap(
    (name) =>
      JSON.parse(
        readFileSync(join(shippedData, 'catalogue/procedures', name), 'utf8'),
      ) as Written[],
  );
  const later = shipped.filter(({ changes = [] }) => changes.length > 0).map(({ code }) => code);

  const firsts = await receiveAll(
    counter,
    shipped.map(({ code }) => code),
    oldest,
  );
  expect(firsts.length).toBeGreaterThan(100);
  counter.at('2026-10-06T08:00');
  const before = await told(counter, firsts);
  await counter.json('catalogue update');
  expect(await told(counter, firsts)).toEqual(before);

  const seconds = await receiveAll(counter, later, shippedData);
  counter.at('2027-03-02T08:00');
  const thirds = await receiveAll(counter, later, shippedData);
  const dossiers = [...seconds, ...thirds];
  expect(dossiers.length).toBeGreaterThan(100);
  const printed = [dossiers[0]!, dossiers.at(-1)!];
  await receiptsOf(counter, printed);
  const receipts = await receiptsOf(counter, printed);
  const then = await told(counter, dossiers);
  await counter.json('catalogue update', { surroundings: { dataFolder: newest } });
  const news = await counter.json(`procedure show ${later[0]}`);
  expect(news['shortName']).toBe(`Mới ${later[0]}`);
  expect(await told(counter, dossiers)).toEqual(then);
  expect(await receiptsOf(counter, printed)).toEqual(receipts);
}, 300_000);
