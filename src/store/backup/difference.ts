/** What comes with a backup into the place of a store: who may come in, what signs, what is set. */
import { keyState, type KeyState } from '../../domain/key/signing-key.ts';
import type { Role } from '../../domain/staff/role.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { keyQueries } from '../query/key.ts';

/** Of each what the store has and what the backup has; `null` is nothing, or nobody. */
export interface StoreDifference {
  /** By login the role of whoever can sign in, and whether the PIN is another one. */
  staff: { login: string; before: Role | null; after: Role | null; pin: boolean }[];
  keys: { id: string; before: KeyState | null; after: KeyState | null }[];
  settings: { name: string; office: string; before: string | null; after: string | null }[];
  /** Another paper by which the office gets in again. */
  recovery: boolean;
}

const STAFF = 'select login, role, active, pin_hash from staff order by login';
const SETTINGS = 'select key, office, value from setting order by key, office';
const RECOVERY = 'select hash from recovery_paper where used_at is null order by paper';

export async function differenceOf(store: Db, copy: Db): Promise<StoreDifference> {
  const [had, has] = [await contentOf(store), await contentOf(copy)];
  const settings = either(had.settings, has.settings, (value) => value);
  return {
    staff: either(had.staff, has.staff, (one) => one && `${one.role} ${one.pin ?? ''}`).map(
      ({ name: login, before, after }) => {
        const pin = (before?.pin ?? null) !== (after?.pin ?? null);
        return { login, before: before?.role ?? null, after: after?.role ?? null, pin };
      },
    ),
    keys: either(had.keys, has.keys, (state) => state).map(({ name: id, ...states }) => {
      return { id, ...states };
    }),
    settings: settings.map(({ name: place, ...values }) => {
      const [name, office] = place.split('\n');
      return { name: name!, office: office ?? '', ...values };
    }),
    recovery: had.recovery !== has.recovery,
  };
}

async function contentOf(db: Db) {
  type Member = { login: string; role: Role; active: number; pin_hash: string | null };
  type Setting = { key: string; office: string; value: string };
  const staff = await rowsOf<Member>(db, STAFF);
  const settings = await rowsOf<Setting>(db, SETTINGS);
  const papers = await rowsOf<{ hash: string | null }>(db, RECOVERY);
  const keys = await keyQueries(db).list();
  return {
    staff: new Map(
      staff.flatMap(({ login, role, active, pin_hash: pin }) =>
        active === 0 ? [] : [[login, { role, pin }] as const],
      ),
    ),
    keys: new Map(keys.map((key) => [key.id, keyState(key)])),
    settings: new Map(settings.map(({ key, office, value }) => [`${key}\n${office}`, value])),
    recovery: papers.map(({ hash }) => hash ?? '').join(' '),
  };
}

/** What is not the same in both, by name. */
function either<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  said: (value: T | null) => string | null,
): { name: string; before: T | null; after: T | null }[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({
      ...{ name, before: before.get(name) ?? null, after: after.get(name) ?? null },
    }))
    .filter((each) => said(each.before) !== said(each.after));
}
