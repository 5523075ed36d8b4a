/** An office in which somebody's data lie in every place, and what is looked for of them in answers. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { AnyCommand } from '../../src/cli/command.ts';
import { program } from '../../src/commands/index.ts';
import type { CommandPath } from '../../src/locale/texts.ts';
import { linesOfAll } from './lines-of-all.ts';
import { newCounter, type Counter } from './program.ts';
import { unzip } from './unzip.ts';

/** Nobody's, each word of it to be found nowhere else. */
export const someone = {
  number: '022192000001',
  name: 'Trần Thị Nghiệm',
  phone: '0912 345 678',
  address: 'Ngõ Vắng, phường Hạ Long, Quảng Ninh',
  email: 'nghiem@vang.example',
};
export const secrets =
  /022192000001|Nghi[eệ]m|0912.?345.?678|84912345678|Ng[õo] V[ắa]ng|29\/02\/1992|1992-02-29|vang\.example/i;

/** It asks who may keep the store that it moves, and here there is none in that place. */
export const aboutOthers: ReadonlySet<CommandPath> = new Set(['store move']);

export interface Filled {
  counter: Counter;
  /** What the words of a line stand for. */
  about: Readonly<Record<string, string>>;
}

/** An office with somebody's dossiers received, paid, sent away and handed over. */
export async function filledOffice(): Promise<Filled> {
  const counter = await newCounter();
  const { number, name, phone, address, email } = someone;
  await counter.json([
    ...['citizen', 'register', '--id', number, '--name', name, '--dob', '1992-02-29'],
    ...['--phone', phone, '--address', address, '--email', email],
  ]);
  await counter.json('office add --name "Sở Thử" --agency-id H49.10 --kind agency');
  await counter.json('shipment add-range --prefix CP --first 10000001 --last 10000099');
  await counter.json('shift open --cash 0');
  const receive = `dossier receive --citizen ${number} --all-components`;
  const { code } = await counter.json(`${receive} --procedure 2.000884 --quantity 2`);
  await counter.json(`payment take ${code} --method cash`);
  await counter.json(`dossier note ${code} --text "Gọi cho Nghiệm"`);
  const { shipments } = await counter.json(`shipment register ${code} --service send`);
  const sent = await counter.json(`${receive} --procedure 1.001193`);
  const { slip } = await counter.json(`handover send ${sent['code']} --to H49.10`);
  const done = await counter.json(`${receive} --procedure 1.001193`);
  const decided = '--result-number 1/2026 --result-date 2026-11-23';
  await counter.json(`dossier resolve ${done['code']} ${decided}`);
  writeFileSync(counter.file('rows.csv'), `citizen_id,name\n${number},Trần Thị Nghiệm\n`);
  const { batch } = await counter.json(`import citizens ${counter.file('rows.csv')} --update`);
  const about = { code, slip, batch, file: counter.file('rows.csv'), receipt: '1' };
  return { counter, about: { ...about, tracking: shipments[0].tracking } };
}

/** The line of a command with the things of this office. */
export function lineOf(path: CommandPath, { about }: Filled): string[] {
  const words = linesOfAll[path].match(/"[^"]*"|\S+/g) ?? [];
  return [...path.split(' '), ...words.map((word) => about[word] ?? word.replaceAll('"', ''))];
}

export async function specOf(path: CommandPath): Promise<AnyCommand> {
  return (await program.entries.find((each) => each.path === path)!.load()).default;
}

/** What is in a file, or in all parts of a workbook. */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  return path.endsWith('.xlsx') ? [...unzip(bytes).values()].join('\n') : bytes.toString('utf8');
}
