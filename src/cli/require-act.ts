/** The one place where somebody who is signed in is refused an act. */
import { Problem } from '../domain/problem.ts';
import { requireMay } from '../domain/staff/require-may.ts';
import { asksPin, readingActs, type Act, type StaffMember } from '../domain/staff/role.ts';
import type { Store } from '../store/store.ts';

/** A store is checked and copied where it cannot be written, too. */
const READING: ReadonlySet<Act> = new Set([...readingActs, 'store.keep']);

interface Asked {
  store(): Promise<Store>;
  isTraining(): Promise<boolean>;
}

/** Throws `staff.not_allowed`, and `staff.pin_needed` where the act is nobody's without a PIN. */
export async function requireAct(asked: Asked, staff: StaffMember, act: Act): Promise<void> {
  requireMay(staff, act);
  if (!asksPin(act) || (await asked.isTraining())) return;
  const { offices } = await asked.store();
  if ((await offices.pinOf(staff.login)) !== null) return;
  throw new Problem('staff.pin_needed', { login: staff.login });
}

/** Throws `store.read_only` for an act that could not be written down, whoever wants it. */
export async function requireWritable({ store }: Pick<Asked, 'store'>, act: Act): Promise<void> {
  const { readOnly, path } = await store();
  if (readOnly && !READING.has(act)) throw new Problem('store.read_only', { path });
}
