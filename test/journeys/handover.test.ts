import { describe, expect, test } from 'vitest';
import { steady } from '../support/transcript.ts';
import { receiveSome, threeOffices } from '../support/offices.ts';

interface Difference {
  kind: string;
  endings: string[];
}

/** An answer without what it says of whoever asks. */
function told(answer: Record<string, unknown>): unknown {
  const discrepancies = (answer['discrepancies'] as Difference[]).map(
    ({ endings: _endings, ...rest }) => rest,
  );
  return { ...answer, replayed: undefined, discrepancies };
}

function endings(answer: Record<string, unknown>): Record<string, string[]> {
  const all = answer['discrepancies'] as Difference[];
  return Object.fromEntries(all.map(({ kind, endings: ways }) => [kind, ways]));
}

describe('a batch', () => {
  test('is sent by a scanned list, received by another, and both sides read the same', async () => {
    const { counter, centre, post } = await threeOffices();
    const codes = await receiveSome(post, 4);
    const stdin = `${codes.slice(0, 3).join('\n')}\r\n${codes[0]!.toLowerCase()}\n`;
    const sent = await post.json('handover send - --to H49.22', { stdin });
    expect(sent).toMatchObject({ count: 3, slip: 'BG-H49.90-261123-0001', received: 0 });
    expect(sent['digest']).toMatch(/^[0-9a-f]{16}$/);

    counter.now = '2026-11-23T10:00:00+07:00';
    const scans = `${codes[2]}\n${codes[3]}\n${codes[0]}\n`;
    const taken = await centre.json(`handover receive ${sent['slip']} - --rest-missing`, {
      stdin: scans,
    });
    expect(taken).toMatchObject({ received: 2, missing: [codes[1]], state: 'received', open: 2 });
    const seen = await post.json(`handover show ${sent['slip']}*3*${sent['digest']}`);
    // Each side is told in which ways it may end what differs itself; all else is one and the same.
    expect(told(taken)).toEqual(told(seen));
    expect(endings(taken)).toEqual({ extra: ['kept', 'sent_back'], missing: ['arrived'] });
    expect(endings(seen)).toEqual({ extra: [], missing: ['with_sender'] });
    expect(steady(JSON.stringify(seen, null, 2), counter)).toMatchSnapshot();
  });

  test('holds its dossiers until they arrive, whoever asks', async () => {
    const { centre, post, agency } = await threeOffices();
    const [code] = await receiveSome(post, 1);
    const { slip } = await post.json(`handover send ${code} --to H49.22`);
    expect(await centre.refused(`dossier forward ${code}`)).toBe('dossier.in_transit');
    expect(await centre.json(`dossier why ${code} forward`)).toMatchObject({
      allowed: false,
      reason: { code: 'dossier.in_transit', next: [`motcua handover receive ${slip}`] },
    });
    expect(await centre.json(`dossier show ${code}`)).toMatchObject({
      status: 'received',
      holder: null,
      inTransit: { slip, from: 'H49.90', to: 'H49.22' },
      next: [],
    });
    expect(await agency.refused(`handover receive ${slip}`)).toBe('handover.not_addressee');
    expect(await centre.refused(`handover recall ${slip}`)).toBe('handover.not_sender');
    expect(await post.json(`handover recall ${slip}`)).toMatchObject({ state: 'recalled' });
    expect(await post.json(`dossier show ${code}`)).toMatchObject({
      holder: { agencyId: 'H49.90' },
      inTransit: null,
    });
    expect(await centre.refused(`handover receive ${slip}`)).toBe('handover.recalled');
    expect(await post.refused(`print handover ${slip}`)).toBe('handover.recalled');
  });

  test('sent again under the same key is one batch, and says so', async () => {
    const { post } = await threeOffices();
    await receiveSome(post, 2);
    const line = 'handover send --all-received --to H49.22 --key bag-1';
    const first = await post.json(line);
    expect(await post.json(line)).toEqual({ ...first, replayed: true });
    expect((await post.json('handover list'))['handovers']).toHaveLength(1);
    expect(await post.refused('handover send --all-received --to H49.22')).toBe('handover.empty');
  });

  test('of which something is too many or damaged is followed to the end', async () => {
    const { centre, post } = await threeOffices();
    const [a, b] = await receiveSome(post, 2);
    const { slip } = await post.json(`handover send ${a} --to H49.22`);
    const found = await centre.json(
      `handover receive ${slip} --extra ${b}="không có trong phiếu" --damaged "${a}=bì rách"`,
    );
    expect(found).toMatchObject({ received: 1, open: 2 });
    expect((await centre.json('handover list --open'))['handovers']).toHaveLength(1);
    expect(await centre.refused(`dossier forward ${b}`)).toBe('dossier.not_holder');
    await centre.json(`handover settle ${slip} ${b} --as kept`);
    expect(await centre.json(`dossier show ${b}`)).toMatchObject({
      holder: { agencyId: 'H49.22' },
      hops: [{ slip, state: 'received', receiver: { login: 'lan' } }],
    });
    const done = await post.json(`handover settle ${slip} ${a} --as settled --note "đã thay bì"`);
    expect(done).toMatchObject({ open: 0, state: 'received' });
    expect(await post.refused(`handover settle ${slip} ${a} --as settled`)).toBe(
      'handover.no_discrepancy',
    );
    expect((await centre.json('handover list --open'))['handovers']).toEqual([]);
  });

  test('that takes longer than usual on its road is told', async () => {
    const { counter, centre, post } = await threeOffices();
    await receiveSome(post, 1);
    const first = await post.json('handover send --all-received --to H49.22');
    counter.now = '2026-11-23T09:00:00+07:00';
    await centre.json(`handover receive ${first['slip']}`);
    await receiveSome(post, 1);
    await post.json('handover send --all-received --to H49.22');
    counter.now = '2026-11-23T14:30:00+07:00';
    expect(await post.json('handover ageing')).toMatchObject({
      onTheRoad: [{ hours: 5.5, usualHours: 2, late: true, count: 1 }],
    });
    expect(await centre.json('status')).toMatchObject({ open: 1, onTheRoad: 0 });
    expect(await post.json('status')).toMatchObject({ open: 0, onTheRoad: 1 });
  });
});

describe('the post', () => {
  test('sees what it carries, in lists, in search and one by one', async () => {
    const { centre, post } = await threeOffices();
    const [theirs] = await receiveSome(centre, 1);
    const [own] = await receiveSome(post, 1);
    const seen = async (line: string): Promise<string[]> => {
      const { dossiers } = await post.json(line);
      return (dossiers as { code: string }[]).map(({ code }) => code);
    };
    expect(await seen('dossier list')).toEqual([own]);
    expect(await seen('dossier find tran thi thu')).toEqual([own]);
    expect(await post.json('citizen show 022192000001')).toMatchObject({ dossiers: 1 });
    for (const line of ['show', 'timeline', 'due', 'return --to owner']) {
      const [verb, ...more] = line.split(' ');
      const words = ['dossier', verb!, theirs!, ...more];
      expect(await post.refused(words)).toBe('dossier.out_of_sight');
    }
    expect(await post.refused(`print receipt ${theirs}`)).toBe('dossier.out_of_sight');
    expect(await post.refused('dossier show x')).toBe('dossier.not_found');
    // A hand-over between others is none of its business either.
    const { slip } = await centre.json(`handover send ${theirs} --to H49.10`);
    expect(await post.refused(`handover show ${slip}`)).toBe('handover.not_found');
    expect(await post.json('handover list --office H49.22')).toEqual({ handovers: [] });
    expect(await post.json('handover ageing --all')).toMatchObject({ onTheRoad: [] });
    await centre.json(`handover recall ${slip}`);
    // Nor by signing out first: then nobody is told of anybody.
    await post.json('staff logout');
    expect(await post.refused(`dossier show ${theirs}`)).toBe('staff.not_signed_in');
    await post.json('staff login buu');
    await centre.json(`handover send ${theirs} --to H49.90`);
    expect(await post.json(`dossier show ${theirs}`)).toMatchObject({ code: theirs });
  });
});

describe('stations', () => {
  test('have a session each, and take only their own office’s people', async () => {
    const { counter, centre, post } = await threeOffices();
    expect(await post.json('staff whoami')).toMatchObject({
      login: 'buu',
      office: { agencyId: 'H49.90' },
    });
    expect(await centre.json('staff whoami')).toMatchObject({ login: 'lan' });
    expect(await centre.refused('staff login buu')).toBe('staff.other_office');
    await post.json('staff logout');
    expect(await post.refused('staff whoami')).toBe('staff.not_signed_in');
    expect(await centre.json('staff whoami')).toMatchObject({ login: 'lan' });
    const { counters } = await centre.json('counter list');
    expect(counters).toMatchObject([
      { station: 'H49.10/1', login: 'chuyen', current: false },
      { station: 'H49.22/1', login: 'lan', current: true },
      { station: 'H49.90/1', login: null, current: false },
    ]);
    const wrong = { env: { MOTCUA_STATION: 'H49.22/7' } };
    expect(await counter.refused('status', wrong)).toBe('counter.not_found');
    expect(await counter.json('counter use h49.10/1')).toMatchObject({ station: 'H49.10/1' });
    // Where this terminal stands now, it has nobody who signed in: chuyen did so at another.
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
    expect(await centre.refused('counter add --number 1')).toBe('counter.taken');
  });

  test('number their dossiers and slips each in its own block', async () => {
    const { counter, centre } = await threeOffices();
    await centre.json('counter add --number 2');
    const { deskOf } = await import('../support/offices.ts');
    const second = deskOf(counter, 'H49.22/2');
    await second.json('staff login lan');
    expect(await receiveSome(centre, 1)).toEqual(['H49.22-261123-0001']);
    expect(await receiveSome(second, 1)).toEqual(['H49.22-261123-10001']);
    const { slip } = await second.json('handover send H49.22-261123-10001 --to H49.10');
    expect(slip).toBe('BG-H49.22-261123-10001');
    expect(await centre.json('store verify')).toMatchObject({ ok: true });
  });
});

test('a result nobody came for is listed with a reminder, and where it lies', async () => {
  const { counter, centre } = await threeOffices();
  const [code] = await receiveSome(centre, 1);
  await centre.json(`dossier resolve ${code} --result-number 1 --result-date 2026-11-23`);
  await centre.json(`dossier shelve ${code} --shelf "Kệ 2"`);
  expect(await centre.json('dossier uncollected --days 1')).toEqual({ results: [] });
  counter.now = '2026-11-30T08:00:00+07:00';
  await centre.json('staff login lan');
  const { results } = await centre.json('dossier uncollected');
  expect(results).toMatchObject([
    { code, name: 'Trần Thị Thử', shelf: 'Kệ 2', number: '261123-1' },
  ]);
  expect(results[0].reminder).toContain('từ ngày 23/11/2026');
  const away = `dossier return ${code} --to authorised --collector-name "Lê Văn Con"`;
  const returned = await centre.json(`${away} --authority relative --originals 2`);
  expect(returned).toMatchObject({ returned: { authority: 'relative', originals: 2 } });
  expect(await centre.json('dossier uncollected --days 0')).toEqual({ results: [] });
});
