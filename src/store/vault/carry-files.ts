/** Files on their way from one vault to another: only those that are not there yet. */
import { Problem } from '../../domain/problem.ts';
import type { PutFile, Vault } from './vault.ts';

export interface CarriedFiles {
  /** How many were new there. */
  files: number;
  /** What could not be carried: it is missing or altered where it came from. */
  lost: string[];
}

type Wanted = AsyncIterable<Pick<PutFile, 'sha256'>> | Iterable<Pick<PutFile, 'sha256'>>;

/** Those that are there already stay as they are, unless all are wanted `anew`. */
export async function carryFiles(
  from: Vault,
  to: Vault,
  wanted: Wanted,
  { anew = false }: { anew?: boolean } = {},
): Promise<CarriedFiles> {
  try {
    return await carriedAll(from, to, wanted, anew);
  } finally {
    to.abandon();
  }
}

async function carriedAll(
  from: Vault,
  to: Vault,
  wanted: Wanted,
  anew: boolean,
): Promise<CarriedFiles> {
  const carried: CarriedFiles = { files: 0, lost: [] };
  for await (const { sha256 } of wanted) {
    if (!anew && (await to.has(sha256))) continue;
    try {
      await to.put(from.open(sha256));
      carried.files += 1;
    } catch (error) {
      if (!(error instanceof Problem) || !LOST.has(error.code)) throw error;
      carried.lost.push(sha256);
    }
  }
  await to.settle();
  return carried;
}

const LOST = new Set(['document.file_missing', 'document.file_altered']);
