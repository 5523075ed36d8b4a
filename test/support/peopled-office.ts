/** An office with somebody in every list, and the line by which each command tells of them. */
import { writeFileSync } from 'node:fs';
import type { CommandPath } from '../../src/locale/texts.ts';
import { linesOfAll } from './lines-of-all.ts';
import { newCounter, type Counter } from './program.ts';
import { split } from './words.ts';

/** Nobody's; none has a row of digits in common with another. */
const told = {
  owner: ['022192000001', '0912 345 678', '+84912345678', 'nghiem@vang.example', '100765432'],
  submitter: ['022185557771', '0987 111 222', '+84987111222'],
  merged: ['C7654321', '0903 777 888', '+84903777888'],
  stranger: ['022170004443', '0966 555 444', '+84966555444'],
} as const;
export type Somebody = keyof typeof told;
export const somebodies = Object.keys(told) as Somebody[];

/** What nobody is told whole of anybody without a trace of it, and of whom it is. */
export const whole: readonly { text: string; of: Somebody }[] = somebodies.flatMap((of) =>
  told[of].flatMap((text) =>
    [...new Set([text, text.replaceAll(' ', '')])].map((each) => ({ text: each, of })),
  ),
);

export interface Peopled {
  counter: Counter;
  /** Their records. */
  uuids: Readonly<Record<Somebody, string>>;
  /** What lies in the drawer that whoever comes next opens. */
  cash: number;
  /** A command with all that it needs; what was typed of it names nobody by a number. */
  lines: Readonly<Record<CommandPath, string[]>>;
}

/** Who receives, submits, waits, pays, is sent to, is merged, asks for their data. */
export async function peopledOffice(): Promise<Peopled> {
  const counter = await newCounter();
  const json = counter.json.bind(counter);
  const uuids = await recordedPeople(counter);
  await json('office add --name "Sở Thử" --agency-id H49.10 --kind agency');
  await json('shipment add-range --prefix CP --first 10000001 --last 10000099');
  await json('shift open --cash 0');
  const receive = async (procedure: string, more = ''): Promise<string> => {
    const line = `dossier receive --procedure ${procedure} --citizen ${uuids.owner}`;
    const { code } = await json(`${line} --submitter ${uuids.submitter} --all-components ${more}`);
    return String(code);
  };
  const decided = '--result-number 1/2026 --result-date 2026-11-23';
  const paid = await receive('2.000884', '--quantity 2');
  const owing = await receive('2.000884', '--quantity 2');
  const { payment } = await json(`payment take ${paid} --method cash`);
  const open = await receive('1.001193');
  const forwarded = await receive('1.001193');
  await json(`dossier forward ${forwarded}`);
  const waiting = await receive('1.001193');
  await json(`dossier request-supplement ${waiting} --reason "Thiếu" --component 1`);
  const done = await receive('1.001193');
  await json(`dossier resolve ${done} ${decided}`);
  const refused = await receive('1.001193');
  await json(`dossier refuse ${refused} --reason "Sai nơi"`);
  const returned = await receive('1.001193');
  await json(`dossier resolve ${returned} ${decided}`);
  const collector = `--collector-id ${told.submitter[0]} --collector-name "Lê Văn Nộp"`;
  await json(`dossier return ${returned} --to other ${collector}`);
  const posted = await receive('1.001193', '--return-by post --address "Tổ 1"');
  const { shipments } = await json(`shipment register ${posted} --service both --address "Tổ 1"`);
  const { slip } = await json(`handover send ${await receive('1.001193')} --to H49.10`);
  for (const who of [uuids.owner, uuids.submitter]) await json(`queue take --citizen ${who}`);
  await json('queue call');
  await json(`privacy request ${uuids.owner} --kind view`);
  await json('privacy answer 1.1 --as granted');
  await json(`payment void request ${payment.receipt} --reason nhầm`);
  writeFileSync(counter.file('rows.csv'), `citizen_id,name\n${told.owner[0]},Trần Thị Nghiệm\n`);
  const { batch } = await json(`import citizens ${counter.file('rows.csv')} --update`);
  const about = { ...{ paid, owing, open, forwarded, waiting, done, refused, returned, posted } };
  const tracking = shipments.at(-1).tracking;
  const things = { slip, batch, receipt: payment.receipt, tracking };
  await json(`shift close --cash ${payment.amount}`);
  const lines = linesOf({ ...uuids, ...about, ...things }, counter);
  return { counter, uuids, lines, cash: payment.amount };
}

/** Their records, those of nobody besides, and one that is part of another. */
async function recordedPeople(counter: Counter): Promise<Record<Somebody | 'other', string>> {
  const person = async (words: string): Promise<string> =>
    String((await counter.json(`citizen register ${words}`))['uuid']);
  const [number, phone, , mail, old] = told.owner;
  const owner = await person(
    `--scan "${number}|${old}|Trần Thị Nghiệm|29021992|Nữ|Ngõ 1|01012022"`,
  );
  await counter.json(`citizen edit ${owner} --phone "${phone}" --email ${mail}`);
  const known = async (of: Exclude<Somebody, 'owner'>, name: string): Promise<string> => {
    const kind = of === 'merged' ? 'passport' : 'id';
    return person(`--${kind} ${told[of][0]} --name "${name}" --phone "${told[of][1]}"`);
  };
  const submitter = await known('submitter', 'Lê Văn Nộp');
  const merged = await known('merged', 'Trần Thị Gộp');
  const stranger = await known('stranger', 'Hồ Thị Lạ');
  const other = await person('--name "Trần Thị Khác"');
  await counter.json(`citizen merge ${owner} ${merged} --reason "Cùng người"`);
  return { owner, submitter, merged, stranger, other };
}

/** About whom and what a command is here, where it is not the same dossier that others are of. */
const ofOthers: Partial<Record<CommandPath, string>> = {
  'citizen register': '--scan CARD',
  'citizen find': 'Nghiệm',
  'citizen show': 'OWNER',
  'citizen edit': 'OWNER --address "Tổ khác"',
  'citizen merge': 'OWNER OTHER --reason nhầm',
  'citizen unmerge': 'MERGED',
  'citizen account': 'OWNER --kind vneid',
  'citizen guide': 'OWNER --place counter',
  'dossier receive': '--procedure 1.001193 --citizen OWNER --submitter SUBMITTER --all-components',
  'dossier find': 'Nghiệm',
  'dossier resolve': 'FORWARDED --result-number 1 --result-date 2026-11-23',
  'dossier return': 'DONE --to owner',
  'dossier complete-supplement': 'WAITING',
  'dossier reopen': 'REFUSED --reason nhầm',
  'dossier begin-review': 'FORWARDED',
  'dossier take-back': 'RETURNED --reason nhầm',
  'dossier shelve': 'DONE --shelf A1',
  'dossier add-paper': 'OPEN --component 1=2/0/0',
  'dossier correct': 'OPEN --submitter STRANGER --reason nhầm',
  'shipment register': 'OPEN --service both --address "Tổ 1"',
  'queue take': '--citizen OWNER',
  'print acknowledgement': 'DONE --out -',
  'print supplement': 'WAITING --out -',
  'print refusal': 'REFUSED --out -',
  'print leaflet': 'OPEN --out -',
  'print fee-receipt': 'PAID --out -',
  'payment quote': 'OWING',
  'payment take': 'OWING --method cash',
  'payment waive': 'OWING --reason nhầm --paper x',
  'payment qr': 'OWING',
  'payment write-off request': 'OWING --reason nhầm',
  'privacy request': 'OWNER --kind correct',
  'privacy hold': 'OWNER --reason nhầm',
  'privacy lift': 'OWNER --what held --reason nhầm',
};

function linesOf(
  things: Readonly<Record<string, string>>,
  counter: Counter,
): Record<CommandPath, string[]> {
  const card = `${told.owner[0]}||Trần Thị Nghiệm|29021992|Nữ|Ngõ 1|01012022`;
  const named = Object.entries(things).map(([name, value]) => [name.toUpperCase(), value]);
  const { slip, batch, receipt, tracking, open } = things;
  const within = ['folder', 'elsewhere.motcua-key', 'elsewhere', 'store'].map((name) => [
    name,
    counter.file(name),
  ]);
  const file = counter.file('rows.csv');
  const about: Record<string, string | undefined> = {
    ...Object.fromEntries([...named, ...within]),
    ...{ CARD: card, code: open, slip, batch, receipt, tracking, file },
  };
  const of = (path: CommandPath): string[] => [
    ...path.split(' '),
    ...split(ofOthers[path] ?? linesOfAll[path]).map((word) => about[word] ?? word),
  ];
  const paths = Object.keys(linesOfAll) as CommandPath[];
  return Object.fromEntries(paths.map((path) => [path, of(path)])) as Record<CommandPath, string[]>;
}
