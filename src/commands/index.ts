/** Every command there is, in the order in which help lists them; nothing is loaded yet. */
import type { CommandEntry } from '../cli/command.ts';
import type { Program } from '../cli/program.ts';

function entry(path: string, alias: string, load: CommandEntry['load']): CommandEntry {
  return { path, alias, load };
}

const entries: readonly CommandEntry[] = [
  entry('setup', 'thiet-lap', () => import('./setup.ts')),
  entry('status', 'hom-nay', () => import('./status.ts')),
  entry('demo', 'dien-thu', () => import('./demo/demo.ts')),
  entry('citizen register', 'cong-dan dang-ky', () => import('./citizen/register.ts')),
  entry('citizen find', 'cong-dan tim', () => import('./citizen/find.ts')),
  entry('citizen show', 'cong-dan xem', () => import('./citizen/show.ts')),
  entry('citizen edit', 'cong-dan sua', () => import('./citizen/edit.ts')),
  entry('citizen account', 'cong-dan tai-khoan', () => import('./citizen/account.ts')),
  entry('citizen guide', 'cong-dan huong-dan', () => import('./citizen/guide.ts')),
  entry('dossier receive', 'ho-so tiep-nhan', () => import('./dossier/receive.ts')),
  entry('dossier find', 'ho-so tim', () => import('./dossier/find.ts')),
  entry('dossier list', 'ho-so danh-sach', () => import('./dossier/list.ts')),
  entry('dossier show', 'ho-so xem', () => import('./dossier/show.ts')),
  entry('dossier timeline', 'ho-so dien-bien', () => import('./dossier/timeline.ts')),
  entry('dossier due', 'ho-so han', () => import('./dossier/due.ts')),
  entry('dossier why', 'ho-so vi-sao', () => import('./dossier/why.ts')),
  entry('dossier forward', 'ho-so chuyen', () => import('./dossier/forward.ts')),
  entry('dossier resolve', 'ho-so ket-qua', () => import('./dossier/resolve.ts')),
  entry('dossier return', 'ho-so tra', () => import('./dossier/return.ts')),
  entry('print receipt', 'in giay-tiep-nhan', () => import('./print/receipt.ts')),
  entry('print acknowledgement', 'in xac-nhan', () => import('./print/acknowledgement.ts')),
  entry('procedure list', 'thu-tuc danh-sach', () => import('./procedure/list.ts')),
  entry('procedure search', 'thu-tuc tim', () => import('./procedure/search.ts')),
  entry('procedure show', 'thu-tuc xem', () => import('./procedure/show.ts')),
  entry('calendar show', 'lich xem', () => import('./calendar/show.ts')),
  entry('calendar due', 'lich han', () => import('./calendar/due.ts')),
  entry('office add', 'don-vi them', () => import('./office/add.ts')),
  entry('office list', 'don-vi danh-sach', () => import('./office/list.ts')),
  entry('office show', 'don-vi xem', () => import('./office/show.ts')),
  entry('staff add', 'can-bo them', () => import('./staff/add.ts')),
  entry('staff list', 'can-bo danh-sach', () => import('./staff/list.ts')),
  entry('staff disable', 'can-bo ngung', () => import('./staff/disable.ts')),
  entry('staff login', 'can-bo dang-nhap', () => import('./staff/login.ts')),
  entry('staff logout', 'can-bo dang-xuat', () => import('./staff/logout.ts')),
  entry('staff whoami', 'can-bo toi', () => import('./staff/whoami.ts')),
  entry('staff pin', 'can-bo ma-pin', () => import('./staff/pin.ts')),
  entry('config list', 'cai-dat danh-sach', () => import('./config/list.ts')),
  entry('config get', 'cai-dat xem', () => import('./config/get.ts')),
  entry('config set', 'cai-dat dat', () => import('./config/set.ts')),
  entry('store info', 'kho thong-tin', () => import('./store/info.ts')),
  entry('store verify', 'kho kiem-tra', () => import('./store/verify.ts')),
  entry('store rebuild', 'kho dung-lai', () => import('./store/rebuild.ts')),
  entry('verify', 'kiem-giay', () => import('./verify.ts')),
];

export const program: Program = {
  entries,
  home: entry('home', 'quay', () => import('./home.ts')),
};
