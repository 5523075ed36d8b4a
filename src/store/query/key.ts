/** Reading the keys that sign papers. */
import type { SigningKey } from '../../domain/key/signing-key.ts';
import { maybe, text } from '../../domain/shape.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import { moment, natural, rowReader } from '../row.ts';

const KEYS = 'select * from signing_key order by n desc';

export function keyQueries(db: Db) {
  return {
    /** Every key there ever was, the newest first. */
    async list(): Promise<SigningKey[]> {
      return (await rowsOf<Tables['signing_key']>(db, KEYS)).map(keyOf);
    },
  };
}

const keys = rowReader('signing_key', {
  n: natural,
  id: text(),
  public: text(),
  added_at: moment,
  added_by: text(),
  replaced_at: maybe(moment),
  revoked_at: maybe(moment),
  revoked_by: maybe(text()),
  revoke_reason: maybe(text()),
});

function keyOf(found: object): SigningKey {
  const { n, id, public: half, ...row } = keys.read(found);
  const [at, by] = [row.revoked_at, row.revoked_by];
  const revoked = at === null || by === null ? null : { at, by, reason: row.revoke_reason ?? '' };
  return {
    ...{ n, id, public: half, from: row.added_at, by: row.added_by, until: row.replaced_at },
    revoked,
  };
}
