/**
 * The pilot of the first quarter of 2023, as its report counts it: 160 dossiers received and
 * returned at post offices, 312 accounts made there. Entered by script through the program
 * itself; every person is made up.
 */
import type { ProcedureCode } from '../../src/domain/value/id.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { happened } from '../../src/domain/event.ts';
import { openStore } from '../../src/store/store.ts';
import { deskOf, threeOffices, type Desk, type Offices } from './offices.ts';
import type { Counter } from './program.ts';
import { request, schemaFolder, seededEntropy } from './station.ts';

/** What each post office did, a bag a fortnight: days, dossiers in a bag, accounts. */
export const pilot = {
  from: '2023-01-01',
  to: '2023-03-31',
  received: 160,
  returned: 160,
  accounts: 312,
  offices: [
    { agencyId: 'H49.90', perBag: 16, accounts: 200 },
    { agencyId: 'H49.91', perBag: 16, accounts: 112 },
  ],
  days: ['2023-01-09', '2023-02-06', '2023-02-20', '2023-03-06', '2023-03-20'],
} as const;

/** The offices with the whole quarter in their books. */
export async function enterPilot(): Promise<Offices> {
  const offices = await threeOffices();
  const { counter, centre, post } = offices;
  await centre.json('office add --name "Bưu điện Hai" --agency-id H49.91 --kind post_office');
  await centre.json('counter add --office H49.91 --number 1');
  await centre.json('staff add --name "Vũ Thị Bưu" --login buu2 --role post --office H49.91');
  const second = deskOf(counter, 'H49.91/1');
  await second.json('staff login buu2');
  await publishOf2023(counter);
  const desks = [post, second];
  for (const [place, office] of pilot.offices.entries()) {
    const people = await register(desks[place]!, place, office.perBag);
    for (const day of pilot.days) {
      await bag(day, office.agencyId, people, desks[place]!, centre);
    }
    for (let n = 0; n < office.accounts; n++) {
      const day = pilot.days[n % pilot.days.length]!;
      const words = `citizen account ${people[n % people.length]} --kind vneid`;
      await desks[place]!.json(words, on(day, '10:00'));
    }
  }
  return offices;
}

function on(day: string, time: string): { env: Record<string, string> } {
  return { env: { MOTCUA_CLOCK: `${day}T${time}:00+07:00` } };
}

/** The shipped catalogue begins in July 2025: the edition of then is published beside it. */
async function publishOf2023(counter: Counter): Promise<void> {
  const entropy = seededEntropy('2023');
  const store = await openStore({ path: counter.store, create: false, schemaFolder, entropy });
  const { book } = (await store.offices.counters('H49.22'))[0]!;
  await store.write(request(entropy, { book, command: 'procedure import' }), async (writer) => {
    const today = '2026-11-23' as PlainDate;
    const known = await writer.reference.procedure('1.001193' as ProcedureCode, today);
    const dates = { validFrom: '2020-01-01' as PlainDate, validTo: '2025-06-30' as PlainDate };
    const data = { edition: '1.001193@2020', procedure: { ...known!.procedure, ...dates } };
    await writer.append([happened('procedure.published', 'procedure:1.001193', data, null)]);
  });
  await store.close();
}

async function register(desk: Desk, place: number, count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) {
    const number = `0221920${place}${String(n).padStart(4, '0')}`;
    const line = `citizen register --id ${number} --name "Người Thử ${place}${n}"`;
    await desk.json(line, on(pilot.days[0], '07:30'));
    numbers.push(number);
  }
  return numbers;
}

/** Received at the post, decided at the centre, returned at the post: all in one day. */
async function bag(
  day: string,
  office: string,
  people: readonly string[],
  post: Desk,
  centre: Desk,
): Promise<void> {
  const codes: string[] = [];
  for (const number of people) {
    const line = `dossier receive --procedure 1.001193 --citizen ${number} --all-components`;
    const { code } = await post.json(`${line} --channel post`, on(day, '08:00'));
    codes.push(code as string);
  }
  const out = await post.json('handover send --all-received --to H49.22', on(day, '09:00'));
  await centre.json(`handover receive ${out['slip']}`, on(day, '10:00'));
  for (const [n, code] of codes.entries()) {
    const result = `--result-number ${n + 1}/2023 --result-date ${day}`;
    await centre.json(`dossier resolve ${code} ${result}`, on(day, '11:00'));
  }
  const back = await centre.json(`handover send - --to ${office}`, {
    ...on(day, '14:00'),
    stdin: codes.join('\n'),
  });
  await post.json(`handover receive ${back['slip']}`, on(day, '15:00'));
  for (const code of codes) await post.json(`dossier return ${code} --to owner`, on(day, '16:00'));
}
