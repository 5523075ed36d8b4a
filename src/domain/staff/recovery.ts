/**
 * The sealed paper by which a PIN is set when no administrator can sign in any more. It bears a
 * code that is good for one time; only a hash of it is kept, and a newer paper ends an older one.
 */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { recoveryStream } from '../stream.ts';
import type { Instant } from '../value/instant.ts';
import { requireMember } from './account.ts';
import type { StaffMember } from './role.ts';

export interface RecoveryPaper {
  /** Counted from 1 in a store. */
  paper: number;
  hash: string;
  issuedAt: Instant;
  /** Who opened it, and when; `null` while it is sealed. */
  used: { login: string; at: Instant } | null;
}

/** Crockford's digits: none is taken for another when it is read from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Ninety-five bits, and a sign that tells a slip of the pen. */
const DRAWN = 19;

/** `7K3M-…`: five groups of four signs, made of at least nineteen random bytes. */
export function recoveryCode(random: Uint8Array): string {
  if (random.length < DRAWN) throw new RangeError(`a code is made of ${DRAWN} bytes`);
  const drawn = Array.from(random.slice(0, DRAWN), (byte) => byte % SIGNS.length);
  const signs = [...drawn, checkOf(drawn)].map((each) => SIGNS[each]!).join('');
  return grouped(signs);
}

/** The code as it is made, of one typed in whatever groups; `null` for one that is mistyped. */
export function parseRecoveryCode(typed: string): string | null {
  const bare = typed.toUpperCase().replaceAll(/[\s.–-]/g, '');
  const signs = bare.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (signs.length !== DRAWN + 1) return null;
  const values = Array.from(signs, (sign) => SIGNS.indexOf(sign));
  if (values.some((each) => each < 0)) return null;
  if (checkOf(values.slice(0, DRAWN)) !== values[DRAWN]) return null;
  return grouped(signs);
}

function grouped(signs: string): string {
  return signs.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** Odd weights: one wrong sign is always seen, and two that changed places nearly always. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, each, at) => sum + each * (2 * at + 1), 0) % SIGNS.length;
}

/** The next paper; the one before opens nothing any more. */
export function issuePaper(last: RecoveryPaper | null, hash: string): NewEvent {
  const paper = (last?.paper ?? 0) + 1;
  return happened('staff.recovery_issued', recoveryStream, { paper }, { hash });
}

/** Throws `staff.no_recovery` where no paper was made, or the last one was opened. */
export function requireSealed(last: RecoveryPaper | null): RecoveryPaper {
  if (last && last.used === null) return last;
  throw new Problem('staff.no_recovery', { used: last?.used ?? null });
}

/** It opens administrators' accounts alone: they open all others. Throws `staff.not_found`. */
export function requireRecoverable(login: string, members: readonly StaffMember[]): StaffMember {
  return requireMember(login, recoverable(members));
}

/** Those whose account the paper opens. */
export function recoverable(members: readonly StaffMember[]): StaffMember[] {
  return members.filter(({ role, active }) => role === 'admin' && active);
}

/**
 * Whether one forgotten PIN would shut the store's administration for good: there is one
 * administrator, and no paper that is sealed.
 */
export function isOnePinFromShut(
  members: readonly StaffMember[],
  last: RecoveryPaper | null,
): boolean {
  return recoverable(members).length < 2 && (last === null || last.used !== null);
}
