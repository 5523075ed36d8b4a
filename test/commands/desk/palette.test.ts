import { describe, expect, it, test } from 'vitest';
import { commandKeys, screenKeys } from '../../../src/commands/at-counter.ts';
import { deedKey, pageKeys } from '../../../src/commands/desk/dossier-keys.ts';
import {
  actOfLine,
  actsOf,
  groupOf,
  keyTyped,
  type ScreenEntry,
} from '../../../src/commands/desk/palette.ts';
import { actsFor } from '../../../src/commands/desk/meant-acts.ts';
import { program } from '../../../src/commands/index.ts';
import { needs } from '../../../src/commands/needs.ts';
import { actions, asides } from '../../../src/domain/dossier/transition.ts';
import { may, roles, type Role } from '../../../src/domain/staff/role.ts';
import { actSpeech } from '../../../src/locale/vi/act-speech.ts';
import { actTexts, type ActName } from '../../../src/locale/vi/acts.ts';

const keys = [...Object.values(commandKeys), ...Object.values(screenKeys)].flatMap(
  (place) => place?.key ?? [],
);

const namesFor = (typed: string, acts: readonly ScreenEntry[]) =>
  actsFor(typed, acts, actSpeech).acts.map((act) => act.name);

describe('the keys of the counter', () => {
  it('each belong to one act', () => {
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are a digit, or a letter of a group and a number, which no keyboard program changes', () => {
    const letters = new Set(Object.keys(actTexts.groups));
    const bad = keys.filter((key) => {
      const group = groupOf({ key });
      return group === null ? !/^[1-8p]$/.test(key) : !letters.has(group) || key.startsWith('d9');
    });
    expect(bad).toEqual([]);
    // The home screen's own, and what Telex makes a mark or a letter of.
    expect([...letters].filter((letter) => /[aeiouywhnvxzfj]/.test(letter))).toEqual([]);
  });

  it('are there for every command but what sets a machine or its store up, signs in, or serves pages', () => {
    const lacking = program.entries.filter(({ path }) => commandKeys[path] === null);
    const signs = ['staff login', 'staff recover'];
    const outside = [
      'setup',
      'demo',
      'completion',
      'update',
      'queue board',
      'store encrypt',
      'store decrypt',
      'store restore',
      ...signs,
    ];
    expect(lacking.map(({ path }) => path).toSorted()).toEqual(outside.toSorted());
  });

  it('on a dossier’s page mean one thing each, whatever else is offered', () => {
    const deeds = [...actions, ...asides].map(deedKey);
    const own = Object.values(pageKeys).map(String);
    const all = [...deeds, ...own];
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
    expect(all.every((key) => /^\d{1,2}$/.test(key))).toBe(true);
  });
});

describe('an act is found by words', () => {
  test.each([
    ['mo ca', 'shift open'],
    ['Mở ca', 'shift open'],
    ['mowr ca', 'shift open'],
    ['mo73 ca', 'shift open'],
    ['shift open', 'shift open'],
    ['dong ca', 'shift close'],
    ['ban giao', 'handover send'],
    ['gui ho so', 'handover send'],
    ['het ca', 'shift close'],
    ['khong den', 'absent'],
    ['khach vang', 'absent'],
    ['cap lai bien lai', 'print fee-receipt'],
    ['nguoi nop thay', 'dossier correct'],
    ['nhan ban giao', 'handover receive'],
    ['bao cao quy', 'report summary'],
    ['bao cao quy', 'report cash'],
    ['bao cao thang', 'month report'],
    ['quen pin', 'staff pin'],
    ['doi soat', 'payment reconcile'],
    ['huy bien lai', 'payment void request'],
    ['hoan tien', 'payment refund request'],
    ['ma qr', 'payment qr'],
    ['tre han', 'overdue'],
    ['sua ten', 'citizen edit'],
    ['tra ket qua', 'dossier return'],
    ['mien giam', 'payment waive'],
    ['bang phim', 'print key-card'],
  ])('%s: %s', async (typed, name) => {
    const acts = await actsOf(['manager'], 'vi');
    expect(namesFor(typed, acts)).toContain(name);
  });

  // However a clerk comes to say it, the act is the first that is offered.
  test.each<[ActName, ...string[]]>([
    ['shift open', 'mo ca', 'bat dau ca', 'dau ngay'],
    ['shift close', 'dong ca', 'chot ca', 'cuoi ngay'],
    ['handover send', 'ban giao', 'giao ho so giay', 'gui ho so di'],
    ['handover receive', 'nhan ban giao', 'nhan ho so chuyen den', 'nhan phieu ban giao'],
    ['payment void request', 'huy bien lai', 'bien lai sai', 'sai bien lai'],
    ['payment refund request', 'hoan tien', 'hoan phi', 'thu thua'],
    ['payment qr', 'vietqr', 'ma qr', 'chuyen khoan'],
    ['payment account add', 'them tai khoan ngan hang', 'them so tai khoan'],
    ['payment take', 'thu phi', 'nop tien', 'dong phi'],
    ['payment quote', 'phi bao nhieu', 'tinh phi', 'con no'],
    ['citizen edit', 'sua cong dan', 'sua ten', 'dinh chinh cong dan'],
    ['report summary', 'bao cao', 'thong ke', 'bao cao nam'],
    ['month report', 'bao cao thang', 'in bao cao thang', 'bao cao hang thang'],
    ['day report', 'bao cao ngay', 'in bao cao ngay', 'bao cao hom nay'],
    ['month register', 'in so theo doi thang', 'in so thang'],
    ['discard draft', 'bo nhap', 'xoa nhap', 'bo ho so nhap'],
    ['procedure show', 'muc phi', 'giay to can nop', 'phi cua thu tuc'],
    ['report register', 'so dang ky', 'so theo doi', 'so tiep nhan'],
    ['dossier uncollected', 'chua den lay', 'chua lay ket qua', 'tra ket qua cham'],
    ['staff pin', 'quen pin', 'doi pin', 'dat lai pin'],
    ['staff unlock', 'mo khoa', 'mo khoa tai khoan', 'bi khoa'],
    ['staff role', 'doi vai tro', 'bo nhiem', 'phan quyen'],
    ['staff logout', 'dang nhap', 'dang xuat', 'doi nguoi'],
    ['dossier correct', 'sai so luong', 'sua so luong', 'sua so ban'],
    ['staff add', 'them nhan vien', 'them quan tri', 'them can bo'],
    ['print key-card', 'the phim', 'in the phim tat', 'bang phim'],
    ['absent', 'vang mat', 'khach vang', 'khong den'],
    ['dossier reinstate', 'huy nham', 'bo huy', 'lay lai ho so da huy'],
    ['citizen edit', 'sai ten', 'sua ten'],
    ['dossier correct', 'lam lai', 'sua sai'],
  ])('%s first, in each way of saying it', async (name, ...ways) => {
    const acts = await actsOf(['admin'], 'vi');
    for (const typed of ways) expect(namesFor(typed, acts)[0], typed).toBe(name);
  });

  it('in English, too', async () => {
    const acts = await actsOf(['manager'], 'en');
    for (const [typed, name] of [
      ['open shift', 'shift open'],
      ['forgot pin', 'staff pin'],
      ['money back', 'payment refund pay'],
    ]) {
      expect(namesFor(typed!, acts)).toContain(name);
    }
  });

  it('alone, where its words stand side by side in it only', async () => {
    const acts = await actsOf(['clerk'], 'vi');
    for (const typed of [
      'mo ca',
      'quen pin',
      'doi soat',
      'dong ca',
      'bao cao thang',
      'bao cao ngay',
    ]) {
      expect(namesFor(typed, acts).length, typed).toBe(1);
    }
    // Nor is there another for whoever may do everything.
    expect(namesFor('quen pin', await actsOf(['admin'], 'vi'))).toEqual(['staff pin']);
  });

  it('by one of its names, never by the end of one and the beginning of the next', async () => {
    const acts = await actsOf(['manager'], 'vi');
    // "… đã duyệt, hủy biên lai" pays back what was approved: it approves nothing.
    expect(namesFor('duyet huy bien lai', acts)).toEqual(['payment void approve']);
    expect(namesFor('duyet hoan tien', acts)).toEqual(['payment refund approve']);
    expect(namesFor('duyet xoa no', acts)).toEqual(['payment write-off approve']);
  });

  it('is nobody’s name: those of people find no act by chance', async () => {
    const acts = await actsOf(['admin'], 'vi');
    for (const name of ['Đỗ Văn Nhận', 'Lê Thị Thử', 'Phạm Thị Lan', 'tran van']) {
      expect(namesFor(name, acts)).toEqual([]);
    }
    // What merely begins so is offered, and never done at once.
    expect(actsFor('do van nhan', acts, actSpeech).named).toBe(false);
  });

  test.each(roles)('%s sees what the role table lets', async (role: Role) => {
    const seen = new Set((await actsOf([role], 'vi')).map(({ name }) => name));
    for (const { path } of program.entries) {
      const need = needs[path];
      const lets = need === null || need === 'session' || may(role, need);
      expect(seen.has(path), path).toBe(lets && commandKeys[path] !== null);
    }
  });
});

test.each([
  ['k1', { key: 'k1', more: false }],
  ['K1+', { key: 'k1', more: true }],
  ['mo ca +', { key: 'mo ca', more: true }],
  ['+84912000001', { key: '+84912000001', more: false }],
])('%s as it is typed', (typed, meant) => {
  expect(keyTyped(typed)).toEqual(meant);
});

describe('a command that a hint names, typed at the counter', () => {
  const acts = actsOf(['admin'], 'vi');
  test.each([
    ['motcua staff pin', 'staff pin', []],
    ['motcua staff pin --login an', 'staff pin', ['--login', 'an']],
    ['motcua shift open --cash <số tiền trong két>', 'shift open', []],
    [
      'motcua shift open --explain "thiếu 5k" --cash 1tr',
      'shift open',
      [...['--explain', 'thiếu 5k', '--cash', '1tr']],
    ],
    ['motcua payment take … --method cash', 'payment take', ['--method', 'cash']],
    ['motcua payment take 1 --store khac.db', 'payment take', ['1']],
    ['  MOTCUA  dossier show 1', 'dossier show', ['1']],
    ['motcua verify', 'verify', []],
  ])('%s is its act, with what was said', async (typed, name, said) => {
    const line = actOfLine(typed, await acts);
    expect([line?.act.name, line?.said]).toEqual([name, said]);
  });

  it('is none where the act is no act of theirs, or the words are others', async () => {
    const own = await actsOf(['clerk'], 'vi');
    expect(actOfLine('motcua staff add', own)).toBeNull();
    expect(actOfLine('motcua', own)).toBeNull();
    expect(actOfLine('staff pin', await acts)).toBeNull();
  });
});
