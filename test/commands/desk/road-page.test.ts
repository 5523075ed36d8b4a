/** What is on the road has one answer wherever it is asked for, and its rows open. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { receiveSome, threeOffices, type Offices } from '../../support/offices.ts';

const { desk, handover: said, supervisor } = vi.screen;
const leave: Turn = [desk.askHome, '0', enter];

let offices: Offices;
beforeEach(async () => {
  offices = await threeOffices();
});

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('a missing dossier is on the road until it is settled, in the list, the page and the figures', async () => {
  const { counter, centre, post } = offices;
  const [one, two] = await receiveSome(centre, 2);
  const { slip } = await centre.json(`handover send ${one} ${two} --to H49.90`);
  await post.json(`handover receive ${slip} ${one} --missing ${two}`);
  expect(await centre.json('status')).toMatchObject({ onTheRoad: 1 });
  const road = { onTheRoad: [{ slip, left: 1, missing: 1 }] };
  expect(await centre.json('handover ageing')).toMatchObject(road);
  expect(await post.json('handover ageing')).toMatchObject(road);
  counter.env['MOTCUA_STATION'] = 'H49.22/1';
  counter.env['MOTCUA_CLOCK'] = counter.now;
  const shown = await counter.run('handover ageing', { terminal: true });
  expect(flat(shown.out + shown.err)).toContain(`motcua handover settle ${slip} … --as …`);
  const { err, code } = await talk(counter, '', [
    [desk.askHome, 'b5', enter],
    [desk.askRow, '1', enter],
    [desk.askNext, enter],
    [desk.askRow, enter],
    [desk.askHome, 'p', enter],
    [desk.askNext, '4', enter],
    [desk.askRow, enter],
    [desk.askNext, enter],
    leave,
  ]);
  expect(code).toBe(0);
  const row = said.left({ left: 1, missing: 1 });
  expect(
    flat(err)
      .split(`1 ${slip}`)
      .filter((part) => part.includes(row)),
  ).toHaveLength(3);
  expect(err).toContain(supervisor.waitingText(0, 1));
  expect(flat(err)).not.toContain(said.noneOnTheRoad);

  await centre.json(`handover settle ${slip} ${two} --as with_sender`);
  expect(await centre.json('status')).toMatchObject({ onTheRoad: 0 });
  expect(await centre.json('handover ageing')).toMatchObject({ onTheRoad: [] });
});
