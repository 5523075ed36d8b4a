/** What PostgreSQL and the way to it answer, told as what they mean for a store. */
import { Problem } from '../../../domain/problem.ts';
import { busySeconds } from '../busy.ts';
import { Overtaken } from '../portable.ts';
import type { Address } from './address.ts';

/** What is still open when a connection is lost decides what may be said of it. */
export type Lost = 'asking' | 'committing';

/** The code of a server's answer or of the system's, of the error or of what it came of. */
export function answerCode(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && /^([0-9A-Z]{5}|E[A-Z]+|ERR_\w+)$/.test(String(each.code))) {
      // A problem of ours has a code of its own, which names no server's answer.
      if (!(each instanceof Problem)) return String(each.code);
    }
  }
  return '';
}

/** Another writer was first: what was decided is undone, and may be decided anew. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Overtaken || /^(23505|40P01|40001)$/.test(answerCode(error));
}

/** True where nothing more will come over this connection. */
export function isLost(error: unknown): boolean {
  if (error instanceof Problem) return false;
  const message = error instanceof Error ? error.message : '';
  return (
    /^(57P01|57P02|57P05|08\d\d\d|25P0[34]|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/.test(
      answerCode(error),
    ) || /^Connection terminated|not queryable|Client was closed/.test(message)
  );
}

/**
 * What a failed statement means; `null` for what only a fault of this program can be. `standby`
 * where the server was found to follow another.
 */
export function serverProblem(
  { shown, database, user }: Address,
  error: unknown,
  standby = false,
): Problem | null {
  if (error instanceof Problem) return error;
  const code = answerCode(error);
  const cause = { cause: error };
  if (/^(55P03|57014)$/.test(code)) {
    return new Problem('store.busy', { seconds: busySeconds }, cause);
  }
  if (/^(53100|58030)$/.test(code)) return new Problem('store.disk_full', { path: shown }, cause);
  if (code === '42501') return new Problem('store.no_rights', { url: shown }, cause);
  if (code === '25006') {
    return standby
      ? new Problem('store.standby', { url: shown }, cause)
      : new Problem('store.server_read_only', { url: shown, database, user }, cause);
  }
  if (/^(53200|53300|53400)$/.test(code)) {
    return new Problem('store.server_full', { url: shown }, cause);
  }
  if (/^XX00[12]$/.test(code)) return new Problem('store.damaged', { path: shown }, cause);
  // What this program asks for is in every store as it was made, and what it makes is in none that
  // lacks that step: somebody has taken one of them out.
  if (/^(42P01|42703|42883|42704|42P07|42710|42723)$/.test(code)) {
    return new Problem('store.altered', { path: shown }, cause);
  }
  return null;
}

/** What it means that no connection came about. */
export function connectingProblem(address: Address, error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { shown: url, user, database, tls } = address;
  const code = answerCode(error);
  const cause = { cause: error };
  const message = error instanceof Error ? error.message : String(error);
  if (code.startsWith('28')) return new Problem('store.login_refused', { url, user }, cause);
  if (/no password|client password must be/i.test(message)) {
    return new Problem('store.login_refused', { url, user }, cause);
  }
  if (code === '3D000') return new Problem('store.no_database', { url, database }, cause);
  if (code === '57P03') return new Problem('store.server_starting', { url }, cause);
  if (isTlsTrouble(code, message)) return new Problem('store.no_tls', { url, tls }, cause);
  return serverProblem(address, error) ?? new Problem('store.no_server', { url, why: code }, cause);
}

function isTlsTrouble(code: string, message: string): boolean {
  return (
    /SSL|TLS|certificate/i.test(message) ||
    /^(ERR_TLS|ERR_SSL|ERR_OSSL|UNABLE_|DEPTH_|SELF_|CERT_)/.test(code)
  );
}

export function lostProblem({ shown }: Address, during: Lost, error: unknown): Problem {
  const code = during === 'asking' ? 'store.connection_lost' : 'store.commit_unknown';
  return new Problem(code, { url: shown }, { cause: error });
}
