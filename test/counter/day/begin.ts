/** Before the door opens: set-up, colleagues, the counter of the other office, the shift. */
import { bareCounter, type Counter } from '../../support/program.ts';
import { Terminal, type TerminalOptions } from '../../support/terminal.ts';
import { Hands, pick, type Counted } from './hands.ts';
import { Oracle, type Size } from './oracle.ts';

export const HOME = 'gõ tên để tìm (?):';
export const SURE = 'Gõ c để';
const CLOCK = '2026-11-23T09:14:00+07:00';
export const PINS = { lan: '246810', hai: '864202', ky: '135790', tu: '314159' } as const;

export type Login = keyof typeof PINS;

export interface Day {
  counter: Counter;
  /** The counter where the day is. */
  lan: Hands;
  counted: Map<string, Counted>;
  /** How many of a kind come one after the other. */
  pupils: number;
  guided: number;
  /** How many dossiers were received before the first that something is wrong with. */
  morningDossiers: number;
  /** The n-th of those, as its receipt reads. */
  mistaken: (n: number) => string;
  /** Opens another window of the store. */
  open: (window?: Window) => Hands;
}

export interface DayOptions {
  /** All forty, or fewer of the same kind. */
  visits: 'forty' | 'few';
  size: Size;
  /** Gets what is wrong with any screen of the day; `null` where nobody looks. */
  faults: string[] | null;
}

const many = { forty: { pupils: 10, guided: 8 }, few: { pupils: 2, guided: 2 } } as const;

/** What the morning leaves beside the pupils'. */
const OTHERS = 10;

/** The n-th dossier of the day, as the bar code of its receipt reads. */
export const receiptOf = (n: number): string => `H4922261123${String(n).padStart(4, '0')}`;

export async function beginDay({ visits, size, faults }: DayOptions): Promise<Day> {
  const counter = bareCounter();
  for (const login of ['ky', 'tu', 'hai'] as const) given.add(login);
  const counted = new Map<string, Counted>();
  const open = (window: Window = {}): Hands => {
    const oracle = faults && new Oracle(size, faults);
    const heard = (text: string): void => oracle?.hear(text);
    return new Hands(openWindow(counter, { ...window, ...size, heard }), counted, oracle);
  };
  await setUp(open({ words: ['setup', '--training'] }));
  const lan = open();
  // Another terminal than the wizard's: nobody is signed in at it.
  await signIn(lan, 'lan');
  await lan.talk(
    [HOME, 'them can bo⏎'],
    ['Họ và tên:', 'Lê Văn Ký⏎'],
    ['Tên đăng nhập:', 'ky⏎'],
    ['Vai trò:', '4⏎'],
    [SURE, 'c⏎'],
    ['Mã PIN mới', `${GIVEN}⏎`],
    ['Gõ lại mã PIN:', `${GIVEN}⏎`],
    ['Đã thêm', ''],
  );
  await anotherOffice(lan);
  await lan.act(
    'shift opened, the drawer counted',
    [HOME, 'mo ca⏎'],
    ['Trong két có bao nhiêu?', '50x10⏎'],
    [SURE, 'c⏎'],
    ['Đã mở ca', ''],
  );
  const { pupils, guided } = many[visits];
  const morningDossiers = OTHERS + pupils;
  const mistaken = (n: number): string => receiptOf(morningDossiers + n);
  return { counter, lan, counted, open, pupils, guided, morningDossiers, mistaken };
}

interface Window {
  words?: readonly string[];
  station?: string;
}

/** A counter's window, at the hour at which the whole day stands still. */
export function openWindow(
  counter: Counter,
  { station, ...options }: Window & Pick<TerminalOptions, 'columns' | 'rows' | 'heard'> = {},
): Terminal {
  const env = { MOTCUA_CLOCK: CLOCK, ...(station && { MOTCUA_STATION: station }) };
  return new Terminal(counter.store, { env, ...options });
}

/** A PIN that somebody else sets, and who has such a one: it is changed at the next sign-in. */
export const GIVEN = '908172';
export const given = new Set<Login>();

/** Signs in whoever is named, as at the door of each morning. */
export async function signIn(hands: Hands, login: Login): Promise<void> {
  const own = `${PINS[login]}⏎`;
  const isGiven = given.delete(login);
  await hands.talk(['Bạn là ai?', `${login}⏎`], ['PIN', isGiven ? `${GIVEN}⏎` : own]);
  if (isGiven) await hands.talk(['Mã PIN mới', own], ['Gõ lại mã PIN', own]);
}

/** The wizard of a training store, whose clock may stand still. */
async function setUp(wizard: Hands): Promise<void> {
  await wizard.talk(
    ['Đơn vị nào?', '0⏎'],
    ['Tên đơn vị', 'Trung tâm Phục vụ hành chính công phường Thử⏎'],
    ['Mã định danh', 'H49.22⏎'],
    ['Loại đơn vị', '1⏎'],
    ['Số quầy', '1⏎'],
    ['Họ và tên cán bộ', 'Phạm Thị Lan⏎'],
    ['Tên đăng nhập', 'lan⏎'],
    ['Mã PIN mới', `${PINS.lan}⏎`],
    ['Gõ lại mã PIN', `${PINS.lan}⏎`],
    ['quản trị thứ hai', 'Vũ Thị Hải⏎'],
    ['Tên đăng nhập của', '⏎'],
    ['Mã PIN mới', `${GIVEN}⏎`],
    ['Gõ lại mã PIN', `${GIVEN}⏎`],
    ['Địa chỉ', '⏎⏎⏎⏎'],
    ['giấy khôi phục', 'k⏎'],
    [SURE, 'c⏎'],
    ['Đã lập kho dữ liệu', ''],
  );
  await wizard.desk.ended();
}

/** The office to which dossiers go, with a counter and somebody who sits there. */
async function anotherOffice(lan: Hands): Promise<void> {
  await lan.talk(
    [HOME, 'them don vi⏎'],
    ['Tên đơn vị:', 'Phòng Tư pháp Thử⏎'],
    ['Mã định danh:', 'H49.10⏎'],
    ['Loại đơn vị:', '4⏎'],
    [SURE, 'c⏎'],
    [HOME, 'them quay⏎'],
    ['Số quầy:', '1⏎'],
    [SURE, '+⏎'],
    ['Chọn thêm số nào?', pick('mã đơn vị')],
    ['Mã đơn vị', 'tu phap⏎'],
    [SURE, 'c⏎'],
    [HOME, 'm6⏎'],
    ['Họ và tên:', 'Đỗ Thị Tú⏎'],
    ['Tên đăng nhập:', 'tu⏎'],
    ['Vai trò:', '3⏎'],
    ['Đơn vị nơi làm việc:', 'tu phap⏎'],
    [SURE, 'c⏎'],
    ['Mã PIN mới', `${GIVEN}⏎`],
    ['Gõ lại mã PIN:', `${GIVEN}⏎`],
    ['Đã thêm', ''],
  );
}
