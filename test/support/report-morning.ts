/** A small month for the reports: what three dossiers of one morning became. */
import { newCounter, type Counter } from './program.ts';

/** Three dossiers of a morning: one returned, one withdrawn, one open and late in December. */
export async function morning(): Promise<Counter> {
  const counter = await newCounter();
  counter.at('2026-11-23T08:00');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const receive = 'dossier receive --citizen 022192000001 --all-components --procedure';
  await counter.json(`${receive} 1.004845 --quantity 1 --source portal --return-by online`);
  await counter.json(`${receive} 2.000815 --quantity 2`);
  await counter.json(`${receive} 1.004884`);
  counter.at('2026-11-26T09:00');
  const first = 'H49.22-261123-0001';
  await counter.json(`dossier resolve ${first} --result-number 1/2026 --result-date 2026-11-26`);
  counter.at('2026-11-26T10:00');
  await counter.json(`dossier return ${first} --to owner --satisfaction 2`);
  await counter.json('dossier withdraw H49.22-261123-0002 --reason "đổi ý"');
  await counter.json('citizen account 022192000001 --kind vneid');
  await counter.json('citizen guide 022192000001 --place counter');
  counter.at('2026-12-31T16:00');
  return counter;
}

export const november = '--from 2026-11-01 --to 2026-11-30';
