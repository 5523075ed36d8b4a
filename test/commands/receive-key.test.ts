import { readFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { birth, cards, numbers, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});
const keyed = `${birth} --all-components --key phieu-1`;

describe('the same key', () => {
  it('receives once: the first answer is given again, word for word', async () => {
    const first = await counter.json(keyed);
    counter.at('2026-11-25T10:00');
    const again = await counter.json(keyed);
    expect(again).toEqual({ ...first, replayed: true });
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
    const { code, out } = await counter.run(keyed);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      `✓ ${vi.screen.dossier.receivedBefore(first['receivedAt'], first['code'])}`,
    ]);
  });

  it('for another command is refused and does nothing', async () => {
    await counter.json(keyed);
    const refusal = await counter.refusal('dossier forward 1 --key phieu-1');
    expect(refusal).toMatchObject({
      exit: 3,
      code: 'command.key_reused',
      detail: { key: 'phieu-1', command: 'dossier receive' },
    });
    expect((await counter.json('dossier show 1'))['status']).toBe('received');
  });

  it('of somebody else is refused, who may see what the caller may not', async () => {
    await counter.json(keyed);
    await counter.json('staff add --name "Lê Thị Mai" --login mai --role post');
    await counter.json('staff login mai');
    const refusal = await counter.refusal(keyed);
    expect(refusal).toMatchObject({ exit: 3, code: 'command.key_reused', detail: { of: 'staff' } });
    expect(JSON.stringify(refusal)).not.toContain('Trần');
    await counter.json('staff login lan');
    expect((await counter.json(keyed))['replayed']).toBe(true);
  });

  it('for other values is refused and does nothing, whichever value it is', async () => {
    const stdin = cards.mau;
    await counter.json('citizen register --scan - --key the-1', { stdin });
    await counter.json(keyed);
    for (const [line, around] of [
      [keyed.replace('--all-components', '--all-components --quantity 3'), {}],
      [keyed.replace(numbers.thu, numbers.mau), {}],
      ['citizen register --scan - --key the-1', { stdin: cards.thu }],
    ] as const) {
      const refusal = await counter.refusal(line, around);
      expect(refusal).toMatchObject({ exit: 3, code: 'command.key_reused' });
      expect(refusal.detail['of']).toBe('values');
    }
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
  });

  it('for the same in another order, or with the paper elsewhere, gives the first answer', async () => {
    const first = await counter.json(keyed);
    const [, , ...rest] = keyed.split(' ');
    const turned = ['dossier', 'receive', '--key', 'phieu-1', '--all-components', ...rest];
    const line = [...turned.slice(0, -3), '--print', counter.file('giay.pdf')];
    expect(await counter.json(line)).toMatchObject({ code: first['code'], replayed: true });
  });

  it('may not be empty, or all would share it', async () => {
    expect(await counter.refused([...keyed.split(' ').slice(0, -1), ''])).toBe('usage.bad_value');
  });

  it('of a command that was refused is free: nothing had been done', async () => {
    expect(await counter.refused(`${birth} --key phieu-2`)).toBe('dossier.component_missing');
    expect((await counter.json(`${birth} --all-components --key phieu-2`))['replayed']).toBe(false);
  });

  it.each([
    ['citizen register --name "Lý Thị Mới"', 'citizen find moi', 'citizens'],
    ['office add --name A --agency-id H49.22.01 --kind team', 'office list', 'offices'],
    ['staff add --name "Vũ Minh" --login minh --role clerk', 'staff list', 'staff'],
  ])('of `%s` does it once', async (line, list, name) => {
    const first = await counter.json(`${line} --key k1`);
    expect(await counter.json(`${line} --key k1`)).toEqual({ ...first, replayed: true });
    const again = (await counter.json(list))[name] as unknown[];
    expect(again).toHaveLength(name === 'citizens' ? 1 : 2);
  });

  it('forwards, decides and returns once', async () => {
    await counter.json(keyed);
    const lines = [
      'dossier forward 1',
      'dossier resolve 1 --result-number 1 --result-date 2026-11-23',
      'dossier return 1 --to owner',
      'citizen edit 022192000001 --phone 0912000001',
      'citizen account 022192000001 --kind vneid',
      'citizen guide 022192000001 --place home',
      'config set paper.copies 1',
      'staff disable minh',
    ];
    await counter.json('staff add --name "Vũ Minh" --login minh --role clerk');
    for (const [index, line] of lines.entries()) {
      const first = await counter.json(`${line} --key k${index}`);
      const { entries } = await counter.json('store info');
      expect(await counter.json(`${line} --key k${index}`)).toEqual({ ...first, replayed: true });
      expect((await counter.json('store info'))['entries']).toBe(entries);
    }
  });
});

describe('the same key and a paper', () => {
  const printed = async (file: string): Promise<unknown> =>
    (await counter.json(`${keyed} --print ${file}`))['receiptFile'];

  it('does not print again what lies there', async () => {
    const file = counter.file('giay.pdf');
    expect(await printed(file)).toBe(file);
    const first = readFileSync(file);
    expect(await printed(file)).toBe(file);
    expect(readFileSync(file).equals(first)).toBe(true);
    expect((await counter.json('dossier show 1'))['prints']).toEqual({ receipt: 1 });
  });

  it('prints what was cut off before it was there', async () => {
    const file = counter.file('giay.pdf');
    await printed(file);
    rmSync(file);
    expect(await printed(file)).toBe(file);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await counter.json('dossier show 1'))['prints']).toEqual({ receipt: 2 });
  });

  it('names the paper in the office’s own folder again', async () => {
    const folder = counter.file('papers');
    for (let n = 1; n <= 2; n++) {
      const { receiptFile } = await counter.json(`${keyed} --print`);
      expect(receiptFile).toBe(`${folder}/H49.22-261123-0001-receipt.pdf`);
    }
  });

  it('registers a scanned owner once', async () => {
    const line = 'dossier receive --procedure 1.001193 --scan - --all-components --key the';
    const first = await counter.json(line, { stdin: cards.mau });
    expect(await counter.json(line, { stdin: cards.mau })).toEqual({ ...first, replayed: true });
    expect((await counter.json('citizen find mau'))['citizens']).toHaveLength(1);
  });
});
