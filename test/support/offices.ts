/** Several offices on one store: a centre, a post office and an agency, each with a station. */
import { bareCounter, type Answer, type Around, type Counter, type Line } from './program.ts';

/** What stands at one office's counter, whoever else works on the same store. */
export interface Desk {
  json(line: Line, around?: Around): Promise<Answer>;
  refused(line: Line, around?: Around): Promise<string>;
}

export function deskOf(counter: Counter, station: string): Desk {
  const at = (around: Around = {}): Around => ({
    ...around,
    env: { MOTCUA_STATION: station, MOTCUA_CLOCK: counter.now, ...around.env },
  });
  return {
    json: (line, around) => counter.json(line, at(around)),
    refused: (line, around) => counter.refused(line, at(around)),
  };
}

export interface Offices {
  counter: Counter;
  centre: Desk;
  post: Desk;
  agency: Desk;
}

/** All three are set up and signed in: lan (admin), buu (post), chuyen (specialist). */
export async function threeOffices(): Promise<Offices> {
  const counter = bareCounter();
  counter.now = '2026-11-23T07:00:00+07:00';
  await counter.json(
    'setup --training --office "Trung tâm Thử" --agency-id H49.22 --kind centre --counter 1 ' +
      '--staff "Phạm Thị Lan" --login lan',
  );
  const centre = deskOf(counter, 'H49.22/1');
  await centre.json('office add --name "Bưu điện Thử" --agency-id H49.90 --kind post_office');
  await centre.json('office add --name "Sở Thử" --agency-id H49.10 --kind agency');
  await centre.json('counter add --office H49.90 --number 1');
  await centre.json('counter add --office H49.10 --number 1');
  await centre.json('staff add --name "Trần Văn Bưu" --login buu --role post --office H49.90');
  await centre.json(
    'staff add --name "Lê Chuyên" --login chuyen --role specialist --office H49.10',
  );
  const [post, agency] = [deskOf(counter, 'H49.90/1'), deskOf(counter, 'H49.10/1')];
  await post.json('staff login buu');
  await agency.json('staff login chuyen');
  return { counter, centre, post, agency };
}

/** Dossiers of one citizen, received at a desk; gives their codes. */
export async function receiveSome(desk: Desk, count: number): Promise<string[]> {
  await desk.json('citizen register --id 022192000001 --name "Trần Thị Thử" --address "Tổ 1"');
  const codes: string[] = [];
  for (let n = 0; n < count; n++) {
    const line = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
    codes.push((await desk.json(line))['code'] as string);
  }
  return codes;
}
