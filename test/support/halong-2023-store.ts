/** The rows of the first months of 2023 brought into a store as an office would: by an import. */
import { writeFileSync } from 'node:fs';
import { postOffices, reported, rows, type Row } from './halong-2023.ts';
import type { Counter } from './program.ts';

const columns = [
  'code',
  'procedure',
  'name',
  'received_at',
  'due_date',
  'channel',
  'source',
  'office',
  'status',
  'resolved_at',
  'returned_at',
  'digitised',
  'result_digitised',
] as const satisfies (keyof Row)[];

/** Everything of those months, and the accounts made at a post office; how many rows there were. */
export async function enterHalong(counter: Counter): Promise<number> {
  const all = rows();
  const cell = (value: Row[keyof Row]): string => {
    if (typeof value === 'boolean') return value ? 'x' : '0';
    return value ?? '';
  };
  const lines = all.map((row) => columns.map((name) => cell(row[name])).join(','));
  const file = counter.file('so-2023.csv');
  writeFileSync(file, [columns.join(','), ...lines, ''].join('\n'));
  for (const { agencyId, name } of postOffices) {
    await counter.json(['office', 'add', '--name', name, '--agency-id', agencyId, ...POST]);
  }
  const answer = await counter.json(['import', 'dossiers', file]);
  if (answer['imported'] !== all.length) throw new Error(`imported ${answer['imported']}`);
  await helpAtPostOffice(counter);
  return all.length;
}

const POST = ['--kind', 'post_office'];

/** By a counter of the post office itself, whose clock stands in February 2023. */
async function helpAtPostOffice(counter: Counter): Promise<void> {
  const { agencyId } = postOffices[0]!;
  await counter.json(`counter add --office ${agencyId} --number 1`);
  await counter.json(
    `staff add --name "Trần Văn Bưu" --login buu --role post --office ${agencyId}`,
  );
  const env = { MOTCUA_STATION: `${agencyId}/1`, MOTCUA_CLOCK: '2023-02-06T09:00:00+07:00' };
  await counter.json('staff login buu', { env });
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"', { env });
  for (let n = 0; n < reported.accounts; n++) {
    await counter.json('citizen account 022192000001 --kind vneid', { env });
  }
}
