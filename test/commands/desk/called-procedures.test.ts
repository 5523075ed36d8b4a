/** What a procedure is called, typed at home, leads to receiving a dossier of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { register } from '../../support/acts.ts';
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk: words } = vi.screen;
const leave: Turn = [words.askHome, '0', enter];
const birth = words.receiveOf('1.001193', 'Đăng ký khai sinh');

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('at home', () => {
  it.each(['khai sinh', 'khai sinh ', 'Khai sinh', 'khai sinhf', 'khai  sinh'])(
    '%s is one of a list, and then the person is asked for',
    async (typed) => {
      const { err } = await talk(counter, '', [
        [words.askHome, typed, enter],
        [words.askRow, '1', enter],
        [words.askOwner, '<', enter],
        leave,
      ]);
      expect(err).toContain(`  1  ${birth}`);
      expect(err).toContain('1.001193  ');
    },
  );

  it.each([
    ['hooj ngheof', 'Công nhận hộ nghèo, cận nghèo trong năm'],
    ['thu73a ke61', 'Chứng thực từ chối nhận di sản'],
    ['khai tu', 'Đăng ký khai tử'],
    ['chứng thực chữ ký', 'Chứng thực chữ ký'],
    ['nguoi nuoc ngoai', 'nước ngoài'],
    ['so sinh', 'Đăng ký khai sinh'],
  ])('%s finds %s', async (typed, found) => {
    const { err } = await talk(counter, '', [
      [words.askHome, typed, enter],
      [words.askRow, enter],
      leave,
    ]);
    expect(err).toContain(found);
  });

  it.each(['lam khai sinh', 'dkkh', '1.001193', 'khai sinh luu dong'])(
    '%s is one alone, and begun at once',
    async (typed) => {
      const { code, err } = await talk(counter, '', [
        [words.askHome, typed, enter],
        [words.askOwner, '<', enter],
        leave,
      ]);
      expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    },
  );

  it('names of people stay theirs', async () => {
    await counter.json('citizen register --name "Lý Thị Giải" --dob 1990');
    const { err } = await talk(counter, '', [
      [words.askHome, 'giai', enter],
      [words.askRow, '1', enter],
      [words.askNext, enter],
      leave,
    ]);
    expect(err).toContain('  1  Lý Thị Giải');
    expect(err).not.toContain('hòa giải viên');
  });
});

it.each(['4', '5'])('who looks for a record by %s receives nothing', async (key) => {
  const { err } = await talk(counter, '', [
    [words.askHome, key, enter],
    [key === '4' ? words.askCode : words.askFind, 'dkkh', enter],
    leave,
  ]);
  expect(err).toContain(words.foundNothing('dkkh')[0]);
  expect(err).not.toContain(words.askOwner);
});

describe('on a page', () => {
  it('of a citizen it is received for them', async () => {
    const { id } = await register(counter);
    const { err } = await talk(counter, '', [
      [words.askHome, String(id), enter],
      [words.askNext, 'khai tu luu dong', enter],
      [words.askPapers, ctrlC],
      [words.askNext, enter],
      leave,
    ]);
    expect(err).not.toContain(words.askOwner);
  });
});

describe('who receives nothing', () => {
  it('is shown what the procedure asks for', async () => {
    await counter.json('staff add --name "Lê Văn Chuyên" --login chuyen --role specialist');
    await counter.json('staff login chuyen');
    const { err, out } = await talk(counter, '', [
      [words.askHome, 'khai sinh', enter],
      [words.askRow, '1', enter],
      leave,
    ]);
    expect(err).toContain(words.seeProcedure('1.001193', 'Đăng ký khai sinh'));
    expect(out + err).toContain('1.001193');
  });
});
