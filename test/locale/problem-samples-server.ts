/** Samples of what a shared store can be refused for, and a machine's own file for one. */
import type { Instant } from '../../src/domain/value/instant.ts';
import type { Samples } from './problem-samples-shape.ts';

const path = 'kho.db.machine';
const url = 'postgres://quay@may-chu/motcua';

export const serverSamples = {
  'store.bad_address': [
    { url: 'postgres://quay@may-chu/', part: 'database' },
    { url: 'postgres:', part: '' },
  ],
  'store.password_seen': [{ url }],
  'store.no_server': [
    { url, why: 'ECONNREFUSED' },
    { url, why: '' },
  ],
  'store.server_starting': [{ url }],
  'store.server_full': [{ url }],
  'store.server_old': [{ url, version: '14.9', oldest: 15 }],
  'store.login_refused': [{ url, user: 'quay' }],
  'store.no_tls': [{ url, tls: 'verify-full' }],
  'store.no_database': [{ url, database: 'motcua' }],
  'store.database_unfit': [
    {
      url,
      database: 'motcua',
      encoding: 'LATIN1',
      collation: 'en_US.UTF-8',
    },
  ],
  'store.no_rights': [{ url }],
  'store.other_name': [{ path: '/kho.db' }],
  'store.place_taken': [{ from: '/kho.db', to: url }],
  'store.read_only': [{ path: '/kho.db' }],
  'store.sight_not_kept': [{ path: '/kho.db' }],
  'store.standby': [{ url }],
  'store.server_read_only': [{ url, database: 'motcua', user: 'quay' }],
  'store.connection_lost': [{ url }],
  'store.commit_unknown': [{ url }],
  'machine.cannot_read': [{ path, why: 'EACCES' }],
  'machine.cannot_write': [{ path, why: 'ENOSPC' }],
  'machine.damaged': [{ path }],
  'clock.behind': [
    {
      now: '2026-11-22T09:14:00+07:00' as Instant,
      last: '2026-11-23T09:14:00+07:00' as Instant,
      counter: 2,
    },
  ],
  'clock.not_behind': [{ now: '2026-11-23T09:14:00+07:00' as Instant }],
  'store.rolled_back': [{ path: 'kho.db', book: '01935a3c-9e20-7000-8000-000000000001', seq: 41 }],
  'store.older_accepted': [
    {
      ...{ path: 'kho.db', book: '01935a3c-9e20-7000-8000-000000000001', seq: 41, actor: 'lan' },
      at: '2026-11-23T09:14:00+07:00' as Instant,
    },
  ],
  'store.is_copy': [{ path: 'ban-sao.db', other: 'kho.db' }],
  'store.came_from': [{ path: 'moi/kho.db', other: 'kho.db' }],
  'store.unaccepted': [{ path: 'kho.db', skip: 40 }],
  'store.skip_unreadable': [{ path: 'kho.db' }],
  'store.unheard': [{ path: 'kho.db', books: 2, known: 7 }],
  'store.not_rolled_back': [{ path: 'kho.db' }],
  'store.moved': [{ path: 'kho.db', to: 'postgres://quay@may-chu/motcua' }],
  'store.half_moved': [{ path: 'postgres://quay@may-chu/motcua', from: 'kho.db' }],
  'store.row_taken': [{ table: 'dossier' }],
  'store.tables_differ': [{ path: 'kho.db', table: 'dossier' }],
  'store.not_alike': [{ path: 'kho.db', table: 'dossier' }],
} satisfies Partial<Samples>;
