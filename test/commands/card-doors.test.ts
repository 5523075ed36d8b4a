/** A card at every door: what it fills and contradicts is told, and nobody is taken for another. */
import { beforeEach, describe, expect, it } from 'vitest';
import { masked } from '../../src/domain/access/mask.ts';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers, receive, resolve } from '../support/acts.ts';
import { ctrlC, enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** Known with a wrong sex, and without the address that the card tells. */
async function known(): Promise<void> {
  await counter.json(
    `citizen register --id ${numbers.mau} --name "Nguyễn Văn Mẫu" --sex nu --dob 1985`,
  );
}

const told = { filled: ['oldNumber', 'dob', 'address'], contradicts: ['sex'] };
const fromScanner = { stdin: cards.mau };

async function resolved(): Promise<void> {
  const { code } = await receive(counter);
  await resolve(counter, code);
}

describe('what the card of somebody known fills and contradicts is told', () => {
  it('by a reception', async () => {
    await known();
    const line = 'dossier receive --procedure 1.001193 --all-components --scan -';
    expect(await counter.json(line, fromScanner)).toMatchObject(told);
    expect(await counter.json(`citizen show ${numbers.mau}`)).toMatchObject({ sex: 'female' });
  });

  it('by a ticket, which is made out to its holder, who is recorded when new', async () => {
    await known();
    const { citizen, ...rest } = await counter.json('queue take --scan -', fromScanner);
    expect([citizen.id, rest]).toMatchObject([masked(numbers.mau), told]);
    const other = await counter.json('queue take --scan -', { stdin: cards.thu });
    expect(other).toMatchObject({ citizen: { name: 'Trần Thị Thử' }, filled: [] });
    expect((await counter.json('queue call'))['citizen'].id).toBe(masked(numbers.mau));
  });

  it('where a result is taken for another, and nobody is recorded for that alone', async () => {
    await known();
    await resolved();
    const line = 'dossier return 1 --to authorised --scan -';
    expect(await counter.json(line, fromScanner)).toMatchObject({
      ...told,
      returned: { collectorName: 'Nguyễn Văn Mẫu', collectorNumber: numbers.mau },
    });
  });
});

describe('what a card fills is taken over by dossiers that are open', () => {
  const timeline = async (code: string): Promise<string[]> => {
    const { events } = await counter.json(`dossier timeline ${code}`);
    return (events as { type: string }[]).map(({ type }) => type);
  };
  const opened = async (): Promise<string> => {
    await known();
    const words = `--procedure 1.001193 --citizen ${numbers.mau} --all-components`;
    return (await counter.json(`dossier receive ${words}`))['code'];
  };

  it('by itself, and a sending with them; said by whatever read the card', async () => {
    const code = await opened();
    await counter.json('shipment add-range --prefix RB --first 1 --last 9');
    await counter.json(`citizen edit ${numbers.mau} --phone 0912000001`);
    const order = `shipment register ${code} --service collect --address "Chợ Hà Tu"`;
    await counter.json(order);
    const { out } = await counter.run('queue take --scan -', fromScanner);
    expect(out).toContain(`1 hồ sơ sửa theo: ${code}`);
    expect(await timeline(code)).toContain('dossier.people_corrected');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('unless the one who registers says to keep them', async () => {
    const code = await opened();
    const line = 'citizen register --scan - --dossiers';
    const kept = await counter.json(`${line} keep`, fromScanner);
    expect(kept).toMatchObject({ ...told, followed: [], kept: [code], readdressed: [] });
    expect(await timeline(code)).toEqual(['dossier.received']);
    // It is filled by now, and nothing is left to follow.
    const again = await counter.json(`${line} follow`, fromScanner);
    expect(again).toMatchObject({ filled: [], followed: [], kept: [] });
  });
});

it('a card where a citizen is named means its holder, and is never said back', async () => {
  await known();
  const { name } = await counter.json(['citizen', 'show', cards.mau]);
  expect(name).toBe('Nguyễn Văn Mẫu');
  const { detail } = await counter.refusal(['citizen', 'show', cards.thu]);
  expect(detail).toEqual({ typed: numbers.thu, near: [] });
});

describe('a result', () => {
  it('is taken by an owner whose card is the owner’s, and by no other', async () => {
    await resolved();
    const line = 'dossier return 1 --to owner --scan -';
    expect(await counter.refusal(line, fromScanner)).toMatchObject({
      exit: 3,
      code: 'dossier.collector_not_owner',
    });
    expect(await counter.json(line, { stdin: cards.thu })).toMatchObject({
      returned: { to: 'owner', collectorName: 'Trần Thị Thử' },
    });
    expect((await counter.json('citizen find mau'))['citizens']).toEqual([]);
  });

  it('is told by the card or by typing, not by both', async () => {
    await resolved();
    const line = 'dossier return 1 --to other --collector-name "Đỗ Văn Nhận" --scan -';
    expect(await counter.refused(line, fromScanner)).toBe('usage.one_only');
  });
});

describe('a card of another name', () => {
  it('given to a command at a terminal is settled before anything is recorded', async () => {
    await counter.json(`citizen register --id ${numbers.thu} --name "Trần Thị Thơ"`);
    const { desk } = vi.screen;
    const words = ['citizen', 'register', '--scan', cards.thu];
    const { code, out } = await talk(counter, words, [[desk.toldBy.scan.askWhose, '1', enter]]);
    expect(code).toBe(0);
    expect(out).toContain('Trần Thị Thử');
    expect(await counter.json(`citizen show ${numbers.thu}`)).toMatchObject({
      name: 'Trần Thị Thử',
      dob: '1992-02-29',
    });
  });
});

describe('a card that was scanned', () => {
  it('gives its number to nobody where somebody else was given it meanwhile', async () => {
    await counter.json('citizen register --id 100123456 --name "Nguyễn Văn Mẫu"');
    const line = 'dossier receive --procedure 1.001193 --citizen 100123456 --all-components';
    const { code } = await counter.json(`${line} --quantity 1`);
    const { citizen, desk } = vi.screen;
    const taking = (): Promise<unknown> =>
      counter.json(`citizen register --id ${numbers.mau} --name "Lê Văn Khác" --dob 1985`);
    const { err } = await talk(counter, '', [
      [desk.askHome, cards.mau, enter],
      [citizen.askFollowing([code]), { act: taking }, '1', enter],
      [citizen.askFollowing([code]), ctrlC],
      [desk.askHome, '0', enter],
    ]);
    expect(err).toContain('********3456 đã thuộc về Lê Văn Khác');
    expect(await counter.json(`citizen show ${numbers.mau}`)).toMatchObject({
      name: 'Lê Văn Khác',
    });
  });
});
