/**
 * What reaches somebody stands whole where a record was opened by its own number or code, and that
 * is a look that is kept; in whatever lists, searches, refuses or reports it stands behind a mask.
 */
import { describe, expect, test } from 'vitest';
import { isReading } from '../../src/cli/need.ts';
import { needs } from '../../src/commands/needs.ts';
import type { CommandPath } from '../../src/locale/texts.ts';
import { inFull, tries } from '../support/figures.ts';
import { aboutOthers, specOf, textOf } from '../support/filled-office.ts';
import { kept } from '../support/kept.ts';
import { mounts, onMedium } from '../support/medium.ts';
import { peopledOffice, whole, type Peopled, type Somebody } from '../support/peopled-office.ts';
import { keepSecret, secretOf } from '../support/seat.ts';
import { behind } from '../support/store.ts';

/** What opens a record by its own number or code, or acts on one that was named so. */
const opening: ReadonlySet<CommandPath> = new Set([
  ...(['citizen register', 'citizen show', 'citizen edit', 'citizen merge'] as const),
  ...(['citizen unmerge', 'citizen account', 'citizen guide', 'privacy copy'] as const),
  ...(['dossier receive', 'dossier show', 'dossier forward', 'dossier resolve'] as const),
  ...(['dossier return', 'dossier request-supplement', 'dossier complete-supplement'] as const),
  ...(['dossier extend', 'dossier refuse', 'dossier withdraw', 'dossier stop'] as const),
  ...(['dossier reopen', 'dossier add-paper', 'dossier correct', 'dossier take-back'] as const),
  ...(['dossier cancel', 'dossier note', 'dossier shelve'] as const),
  ...(['shipment register', 'shipment show', 'shipment mark'] as const),
]);

/** A store that is put elsewhere, or shut, is no answer about people. */
const elsewhere: ReadonlySet<CommandPath> = new Set([
  ...aboutOthers,
  ...(['help', 'demo', 'store encrypt', 'store decrypt'] as const),
]);

interface Told {
  path: CommandPath;
  form: string;
  text: string;
  /** Whose it is, where nothing tells that they were seen. */
  unseen: Somebody[];
}

/** How a command is run: whether it goes into files as well, and whether looks are kept. */
interface Way {
  files: boolean;
  keeps: boolean;
}

async function formsOf(path: CommandPath, { counter }: Peopled, { files }: Way) {
  const { table } = await specOf(path);
  const sheet = ['--xlsx', counter.file('list.xlsx'), '--yes'];
  return [['--json'], [], ...(table && files ? [['--csv'], ['--ndjson'], sheet] : [])];
}

/** What an answer has whole, beyond what was typed for it. */
function wholeIn(text: string, line: readonly string[]): typeof whole {
  const typed = line.join(' ');
  return whole.filter((each) => text.includes(each.text) && !typed.includes(each.text));
}

/** Whom somebody was shown by a command. */
function looks({ counter }: Peopled, path: CommandPath): string[] {
  const select = "select lower(hex(citizen)) as who from sight where staff = 'khac' and what = ?";
  const rows = behind(counter.store, (database) => database.prepare(select).all(path));
  return (rows as { who: string }[]).map(({ who }) => who);
}

/** Whoever is part of another is seen with that. */
function isSeen(of: Somebody, seen: readonly string[], { uuids }: Peopled): boolean {
  const records = of === 'merged' ? [uuids.merged, uuids.owner] : [uuids[of]];
  return records.some((uuid) => seen.includes(uuid.replaceAll('-', '')));
}

/** Runs a command in all its forms; what was written once is answered again under its key. */
async function toldBy(path: CommandPath, office: Peopled, way: Way): Promise<Told[]> {
  const { counter, lines } = office;
  const once = isReading(needs[path]) || needs[path] === null ? [] : ['--key', `k-${path}`];
  const told: Told[] = [];
  for (const form of await formsOf(path, office, way)) {
    const before = way.keeps ? looks(office, path).length : 0;
    const line = [...lines[path], ...form, ...once];
    const { code, out, err } = await counter.run(line);
    const file = code === 0 && form[0] === '--xlsx' ? textOf(form[1]!) : '';
    const found = wholeIn(`${out}${err}${file}`, line);
    const seen = way.keeps ? looks(office, path).slice(before) : [];
    const unseen = found.map(({ of }) => of).filter((of) => !isSeen(of, seen, office));
    const text = found.map((each) => each.text).join(', ');
    if (text !== '') told.push({ path, form: form.join(' '), text, unseen });
    // What is refused is refused in every form.
    if (code !== 0) break;
  }
  return told;
}

const pathsOf = ({ lines }: Peopled): CommandPath[] =>
  (Object.keys(lines) as CommandPath[]).filter((path) => !elsewhere.has(path));

/** Every day whoever may do most; whoever sees less, and files, in the long suite. */
const roles = (['manager', 'post', 'clerk'] as const).slice(0, tries(3, 1));

describe('what reaches somebody', () => {
  const opened = new Set<CommandPath>();
  test.each(roles)(
    'is told a %s whole by what opens a record, and that is kept as a look',
    async (role) => {
      const office = await peopledOffice();
      const { counter } = office;
      await counter.json(`staff add --name "Người Khác" --login khac --role ${role}`);
      await counter.json('staff login khac');
      await counter.json(`shift open --cash ${office.cash}`);
      const restore = await kept(counter);
      const odd: Told[] = [];
      for (const path of pathsOf(office)) {
        const told = await toldBy(path, office, {
          files: inFull && role === 'manager',
          keeps: true,
        });
        if (told.length > 0) opened.add(path);
        odd.push(...told.filter(({ unseen }) => !opening.has(path) || unseen.length > 0));
        if (!isReading(needs[path])) await restore();
      }
      expect(odd).toEqual([]);
    },
  );

  test('is told whole by each of those', () => {
    expect([...opening].filter((path) => !opened.has(path))).toEqual([]);
  });

  test.runIf(mounts)('is told whole by nothing where a store keeps no look', async () => {
    const office = await peopledOffice();
    const { counter } = office;
    const secret = await secretOf(counter.stateFolder, counter.store);
    onMedium(counter, ['.machine']);
    await keepSecret(counter.stateFolder, counter.store, secret, counter.now);
    const told: Told[] = [];
    for (const path of pathsOf(office)) {
      told.push(...(await toldBy(path, office, { files: false, keeps: false })));
    }
    expect(told).toEqual([]);
  });

  test.each([
    ['dossier list', 'submitter'],
    ['dossier find Nghiệm', 'submitter'],
    ['dossier uncollected --days 0', 'submitter'],
    ['citizen find Nghiệm', 'owner'],
  ] as const)('is told whole by %s for a purpose, of which a look is kept', async (line, of) => {
    const office = await peopledOffice();
    const { counter, uuids } = office;
    const words = [...line.split(' '), '--reveal', 'Gọi báo kết quả', '--json'];
    const { out } = await counter.run(words);
    expect(wholeIn(out, words).map((each) => each.of)).toContain(of);
    const { views } = await counter.json(`access list --citizen ${uuids[of]} --limit 500`);
    const kept = { what: line.split(' ', 2).join(' '), purpose: 'Gọi báo kết quả' };
    expect(views).toContainEqual(expect.objectContaining(kept));
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });
});
