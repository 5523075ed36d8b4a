/** Whether a file is whole, as SQLite itself looks. */
import { Problem } from '../../domain/problem.ts';
import { raw, type Db, type Row } from './portable.ts';

/** Throws `store.damaged`. */
export async function requireWhole(held: Db, how: 'whole' | 'quick'): Promise<void> {
  const check = how === 'whole' ? 'integrity_check' : 'quick_check';
  const { rows } = await held.executeQuery<Row>(raw(`pragma ${check}(1)`, []));
  if (rows[0]?.[check] !== 'ok') throw new Problem('store.damaged', { path: held.path });
}
