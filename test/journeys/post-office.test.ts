/** The way of the paper, played from its transcript and compared letter by letter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bareCounter, type Answer, type Counter } from '../support/program.ts';
import { play } from '../support/transcript.ts';

const file = join(import.meta.dirname, 'post-office.txt');
const first = 'H49.90-261123-0001';

async function played(): Promise<{ counter: Counter; text: string }> {
  const counter = bareCounter();
  return { counter, text: await play(readFileSync(file, 'utf8'), counter) };
}

test('a dossier goes from post office to citizen by way of centre and agency', async () => {
  const { counter, text } = await played();
  await expect(text).toMatchFileSnapshot(file);

  const { hops, status, returned } = await counter.json(`dossier show ${first}`);
  const legs = (hops as Answer[]).map((hop) => [
    hop['from'],
    hop['giver'].name,
    hop['sentAt'].slice(11, 16),
    hop['to'],
    hop['receiver'].name,
    hop['receivedAt'].slice(11, 16),
  ]);
  expect(legs).toEqual([
    ['H49.90', 'Trần Văn Bưu', '09:00', 'H49.22', 'Phạm Thị Lan', '10:15'],
    ['H49.22', 'Phạm Thị Lan', '13:30', 'H49.10', 'Lê Thị Chuyên', '14:00'],
    ['H49.10', 'Lê Thị Chuyên', '15:00', 'H49.22', 'Phạm Thị Lan', '15:00'],
    ['H49.22', 'Phạm Thị Lan', '15:00', 'H49.90', 'Trần Văn Bưu', '16:00'],
  ]);
  expect([status, returned.shipment]).toEqual(['returned', 'RB123456799VN']);
});
