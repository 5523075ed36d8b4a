/** A store with certification books moves to a server and back: numbers go on, old and new. */
import { expect, test } from 'vitest';
import { copies, register } from '../../support/acts.ts';
import { fileOf, importing } from '../../support/import-files.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { bareCounter, setUpWords } from '../../support/program.ts';

test('what was certified, imported and struck stands there as here', async () => {
  const counter = bareCounter();
  await counter.json(`${setUpWords} --training`);
  await register(counter);
  const rows = ['number,day,asker,original', '11,05/01/2026,Trần Thị Thử,Bằng tốt nghiệp'];
  const list = fileOf(counter, 'so.csv', rows.join('\n'));
  const { answer } = await importing(counter, ['certifications', list, '--kind', 'copies']);
  expect(answer).toMatchObject({ imported: 1 });
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  const line = `${copies} --all-components --certify "Giấy khai sinh=2/1" ${signed}`;
  expect(await counter.json(line)).toMatchObject({ certified: [{ number: 12, volume: 1 }] });
  await counter.json('certify strike 11 --reason "ghi nhầm"');
  const before = await counter.json('certify list');
  const file = counter.store;
  for (const place of [await freshDatabase(), counter.file('ve.db')]) {
    await counter.json(['store', 'move', counter.store, place, '--yes']);
    counter.store = place;
    expect(await counter.json('certify list')).toMatchObject({ entries: before['entries'] });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  }
  expect(counter.store).not.toBe(file);
  expect(await counter.json(line)).toMatchObject({ certified: [{ number: 13, volume: 1 }] });
});
