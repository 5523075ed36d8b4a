/** A household business bears its owner's number: which of the two is meant is never guessed. */
import { expect, test } from 'vitest';
import { newCounter } from '../support/program.ts';

const number = '022192000001';

test('a command that takes somebody by number refuses it for both, and names what to type', async () => {
  const counter = await newCounter({ real: true });
  const owner = await counter.json(`citizen register --id ${number} --name "Trần Thị Thử"`);
  const business = await counter.json(
    `citizen register --kind organisation --id ${number} --name "Hộ kinh doanh Thử"`,
  );
  const receive = 'dossier receive --procedure 2.000815 --all-components --citizen';
  const lines = [
    `${receive} ${number}`,
    `citizen show ${number}`,
    `citizen edit ${number} --phone 0912000001`,
    `citizen account ${number} --kind vneid`,
    `citizen guide ${number} --procedure 2.000815 --place counter`,
    `dossier list --citizen ${number}`,
    `access list --citizen ${number}`,
    `privacy request ${number} --kind view`,
    `privacy hold ${number} --reason "giữ lại"`,
  ];
  for (const line of lines) {
    const refused = await counter.refusal(line);
    expect([line, refused.code, refused.exit]).toEqual([line, 'citizen.several_bear', 3]);
    for (const each of [owner, business]) {
      expect(refused.next.join('\n')).toContain(each['uuid']);
      expect(refused.message).toContain(each['name']);
    }
    const english = await counter.refusal(`${line} --lang en`);
    expect(english.message).toContain('household business');
    expect(english.message).not.toContain(number);
  }
  const mine = await counter.json(`${receive} ${business['uuid']} --submitter ${number}`);
  expect(mine['citizen'].name).toBe('Hộ kinh doanh Thử');
  expect(mine['submitter'].name).toBe('Trần Thị Thử');
  const hers = await counter.json(`${receive} ${owner['uuid']} --subject riêng`);
  expect(hers['citizen'].name).toBe('Trần Thị Thử');
  const corrected = await counter.refusal(`dossier correct 2 --citizen ${number} --reason nhầm`);
  expect(corrected.code).toBe('citizen.several_bear');
  // Whoever takes a number at the door stands there in person.
  expect((await counter.run(`queue take --citizen ${number}`)).code).toBe(0);
});
