/** An office that nobody knows: those that may be meant come first, wherever one is named. */
import { expect, test } from 'vitest';
import { newCounter } from '../support/program.ts';

test('every command that takes an office names the nearest, by code and name', async () => {
  const counter = await newCounter({ real: true });
  await counter.json('office add --name "Sở Thử" --agency-id H49.10 --kind agency');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const lines = [
    'dossier receive --procedure 2.000815 --all-components --citizen 022192000001 --for H49.11',
    'handover send --to H49.11 --all-received',
    'staff add --name "Vũ Minh" --login minh --role clerk --office H49.11',
    'counter add --office H49.11 --number 9',
    'office add --name "Tổ Thử" --agency-id H49.77 --kind team --parent H49.11',
    'office merge --from H49.11 --into H49.22 --date 2026-11-23 --reason "thử"',
    'report summary --office H49.11',
    'shipment add-range --office H49.11 --prefix EA --first 00000001 --last 00000009',
  ];
  for (const line of lines) {
    const refused = await counter.refusal(line);
    expect([line, refused.code]).toEqual([line, 'office.not_found']);
    expect(refused.detail['near']).toContain('H49.10');
    expect(refused.message).toContain('H49.10 (Sở Thử)');
    expect(refused.next.join(' ')).not.toContain('office add');
  }
});
