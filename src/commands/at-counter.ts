/**
 * The key of every command on the counter screen: a digit for what stands on the home screen
 * itself, else the letter of a group and a number in it. A key is learnt by hands, so it belongs to
 * its act for good, whoever is signed in and whatever else there is; what is new takes a free one.
 *
 * The letters are none that a Vietnamese keyboard program changes, by themselves or before a digit:
 * no vowel, no `w`, and no `d9`. `h`, `n`, `v` and `x` are the home screen's own.
 */
import type { Need } from '../cli/need.ts';
import type { ActName, CommandPath, ScreenAct } from '../locale/texts.ts';
import { needs } from './needs.ts';

export interface CounterKey {
  key: string;
  /** The counter asks before it is done: the command itself does not. */
  agree: boolean;
}

/** Reads, or asks by itself before it writes. */
const on = (key: string): CounterKey => ({ key, agree: false });
const asked = (key: string): CounterKey => ({ key, agree: true });

/** `null` for what is not for a counter: it sets one up, or serves a shell. */
export const commandKeys: Readonly<Record<CommandPath, CounterKey | null>> = {
  setup: null,
  demo: null,
  completion: null,
  update: null,
  'staff login': null,
  // It has a window to itself, until it is closed.
  'queue board': null,
  'staff recover': null,
  // Nobody may have the store open, as the counter screen has.
  'store restore': null,
  'store encrypt': null,
  'store decrypt': null,

  'dossier receive': on('1'),
  'queue call': on('3'),
  'dossier show': on('4'),
  'dossier find': on('5'),
  'queue take': on('6'),
  'citizen show': on('7'),

  // The acts on a dossier have these numbers on its page, too; the page's own are none of them
  // (`desk/dossier-keys.ts`).
  'dossier return': on('s1'),
  'dossier complete-supplement': on('s2'),
  'dossier forward': on('s3'),
  'dossier resolve': on('s4'),
  'dossier due': on('s7'),
  'dossier timeline': on('s8'),
  'dossier request-supplement': on('s11'),
  'dossier add-paper': on('s12'),
  'dossier correct': on('s13'),
  'dossier note': on('s14'),
  'dossier extend': on('s15'),
  'dossier refuse': on('s16'),
  'dossier withdraw': on('s17'),
  'dossier stop': on('s18'),
  'dossier reopen': on('s19'),
  'dossier take-back': on('s20'),
  'dossier cancel': on('s21'),
  'dossier reinstate': on('s22'),
  'dossier begin-review': on('s28'),
  'dossier why': on('s23'),
  'dossier shelve': asked('s24'),
  'dossier list': on('s31'),
  'dossier uncollected': on('s33'),
  'dossier radar': on('s34'),

  'citizen find': on('c1'),
  'citizen register': on('c2'),
  'citizen edit': on('c3'),
  'citizen guide': asked('c4'),
  'citizen account': asked('c5'),
  'citizen merge': on('c6'),
  'citizen unmerge': on('c7'),
  'privacy request': asked('c11'),
  'privacy acknowledge': asked('c12'),
  'privacy answer': asked('c13'),
  'privacy list': on('c14'),
  'privacy hold': asked('c15'),
  'privacy lift': asked('c16'),
  'privacy copy': on('c17'),
  'privacy due': on('c18'),

  'payment take': on('t1'),
  'payment quote': on('t2'),
  'payment qr': on('t3'),
  'payment waive': on('t4'),
  'payment requests': on('t5'),
  'payment void request': on('t6'),
  'payment void approve': on('t7'),
  'payment void pay': on('t8'),
  'payment refund request': on('t9'),
  'payment refund approve': on('t10'),
  'payment refund pay': on('t11'),
  'payment write-off request': on('t12'),
  'payment write-off approve': on('t13'),
  'payment reconcile': on('t14'),
  'payment share': on('t15'),
  'payment book list': on('t16'),
  'payment book add': asked('t17'),
  'payment account list': on('t18'),
  'payment account add': on('t19'),
  'payment account approve': on('t20'),
  'payment lowered': on('t21'),

  'shift open': on('k1'),
  'shift show': on('k2'),
  'shift close': on('k3'),
  'shift handover': on('k4'),
  'shift accept': on('k5'),

  'handover send': on('b1'),
  'handover receive': asked('b2'),
  'handover list': on('b3'),
  'handover show': on('b4'),
  'handover ageing': on('b5'),
  'handover recall': asked('b6'),
  'handover settle': asked('b7'),
  'shipment register': asked('b11'),
  'shipment mark': asked('b12'),
  'shipment show': on('b13'),
  'shipment list': on('b14'),
  'shipment ranges': on('b15'),
  'shipment add-range': asked('b16'),

  'queue list': on('q1'),
  'queue done': on('q2'),
  'queue hold': on('q3'),
  'queue undo': on('q4'),

  'print receipt': on('g1'),
  'print visit': on('g2'),
  'print acknowledgement': on('g3'),
  'print supplement': on('g4'),
  'print refusal': on('g5'),
  'print apology': on('g6'),
  'print stop': on('g7'),
  'print control-slip': on('g8'),
  'print leaflet': on('g9'),
  'print fee-receipt': on('g10'),
  'print handover': on('g11'),
  'print label': on('g12'),
  'print key-card': on('g13'),
  'print refund-voucher': on('g14'),
  'print queue': on('g15'),
  'print retry': on('g16'),
  'print cancel': asked('g17'),

  'report summary': on('r1'),
  'report cash': on('r2'),
  'report late': on('r3'),
  'report register': on('r4'),
  'report 06a': on('r5'),
  'report quality': on('r6'),
  'report post': on('r7'),

  'procedure search': on('l1'),
  'procedure show': on('l2'),
  'procedure list': on('l3'),
  'calendar due': on('l4'),
  'calendar show': on('l5'),
  'office list': on('l6'),
  'office show': on('l7'),
  verify: on('l8'),
  help: on('l9'),

  'import dossiers': asked('d1'),
  'import citizens': asked('d2'),
  'import procedures': asked('d3'),
  'import apply': asked('d4'),
  'import undo': on('d5'),
  'import list': on('d6'),
  'export dossiers': asked('d7'),
  'export citizens': asked('d8'),
  'export list': on('d10'),
  'access list': on('d30'),
  'store info': on('d11'),
  'store verify': on('d12'),
  'store rebuild': on('d13'),
  'store move': on('d14'),
  'store backup': on('d15'),
  'store backup drill': on('d16'),
  'store accept-head': on('d18'),
  'store accept-clock': on('d19'),
  'store doctor': on('d31'),
  'store export': asked('d32'),
  'key list': on('d41'),
  'key rotate': on('d42'),
  'key revoke': on('d43'),
  'key export': asked('d44'),
  'key import': asked('d45'),

  'staff logout': on('m1'),
  'staff pin': on('m2'),
  'staff whoami': on('m3'),
  status: on('m4'),
  'staff list': on('m5'),
  'staff add': asked('m6'),
  'staff disable': asked('m7'),
  'staff enable': asked('m20'),
  'staff recovery-paper': asked('m21'),
  'staff unlock': asked('m22'),
  'staff role': asked('m23'),
  'staff sessions': on('m24'),
  'counter list': on('m8'),
  'counter use': on('m9'),
  'counter add': asked('m10'),
  'office add': asked('m11'),
  'office edit': asked('m12'),
  'office merge': on('m13'),
  'config list': on('m14'),
  'config get': on('m15'),
  'config set': on('m16'),
  'procedure fee set': asked('m17'),
  'procedure term set': asked('m31'),
  'procedure export': asked('m32'),
  'procedure fee waive': asked('m26'),
  'calendar set': asked('m18'),
  'calendar import': asked('m19'),
  'catalogue update': on('m25'),
  version: on('m27'),
  'printer list': on('m28'),
  'printer set': asked('m29'),
  'printer test': asked('m30'),
};

/** What takes an act back that was a mistake: told where `agreement` asks whether it shall be. */
const takenBackBy: Readonly<Partial<Record<CommandPath, CommandPath>>> = {
  'dossier return': 'dossier take-back',
  'dossier resolve': 'dossier reopen',
  'dossier refuse': 'dossier reopen',
  'dossier withdraw': 'dossier reopen',
  'dossier stop': 'dossier reopen',
  'dossier cancel': 'dossier reinstate',
  'dossier reinstate': 'dossier cancel',
  'dossier take-back': 'dossier return',
  'dossier correct': 'dossier correct',
  'dossier shelve': 'dossier shelve',
  'privacy hold': 'privacy lift',
  'privacy lift': 'privacy hold',
  'payment take': 'payment void request',
  'handover send': 'handover recall',
  'import dossiers': 'import undo',
  'import citizens': 'import undo',
  'import procedures': 'import undo',
  'import apply': 'import undo',
  'staff add': 'staff disable',
  'staff disable': 'staff enable',
  'staff enable': 'staff disable',
  'staff role': 'staff role',
  'office edit': 'office edit',
  'config set': 'config set',
  'calendar set': 'calendar set',
  'procedure fee set': 'procedure fee set',
  'procedure term set': 'procedure term set',
};

/** Money that is gone or given up, a drawer that was counted, who was erased, a lost draft. */
const forGood: ReadonlySet<string> = new Set<ActName>([
  'discard draft',
  'privacy answer',
  'payment void approve',
  'payment void pay',
  'payment refund approve',
  'payment refund pay',
  'payment write-off approve',
  'shift close',
]);

/** The act that takes back what a command did; `null` where there is none of that kind. */
export function takesBack(path: string): CommandPath | null {
  return (takenBackBy as Readonly<Record<string, CommandPath>>)[path] ?? null;
}

/** True for what nothing takes back. */
export function isForGood(path: string): boolean {
  return forGood.has(path);
}

/** What the screen does that is no command of its own, and whom it is for. */
export const screenKeys: Readonly<Record<ScreenAct, { key: string; needs: Need }>> = {
  'same as last': { key: '2', needs: needs['dossier receive'] },
  'due soon': { key: '8', needs: needs['dossier list'] },
  overdue: { key: 's32', needs: needs['dossier list'] },
  awaited: { key: 's35', needs: needs['dossier list'] },
  road: { key: 's36', needs: needs['dossier list'] },
  'to send on': { key: 's40', needs: needs['dossier list'] },
  absent: { key: 'q5', needs: needs['queue done'] },
  'discard draft': { key: 's37', needs: needs['dossier receive'] },
  'day report': { key: 'r11', needs: needs['report summary'] },
  'month report': { key: 'r12', needs: needs['report summary'] },
  'month register': { key: 'r13', needs: needs['report register'] },
  // Who approves what others ask for.
  supervisor: { key: 'p', needs: 'money.approve' },
};
