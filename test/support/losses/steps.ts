/** What happens to such an office, drawn at random, and what is looked at after each of it. */
import fc from 'fast-check';
import { ways, type Person, type Tally, type Way } from './model.ts';
import { Office } from './office.ts';

const acts = {
  receive: 6,
  pay: 4,
  print: 2,
  ticket: 4,
  ask: 2,
  send: 1,
  days: 2,
  back: 1,
  counter: 2,
  backup: 5,
  copy: 2,
  restore: 6,
  putBack: 3,
  move: 1,
  elsewhere: 3,
  look: 2,
} as const;
type Act = keyof typeof acts;

export interface Step {
  act: Act;
  who: number;
  pick: number;
  often: number;
}

export interface Life {
  way: Way;
  kept: number;
  book: boolean;
  steps: Step[];
}

/** A failure is told as it came, and not made smaller: that takes minutes. */
const QUICK = process.env['MOTCUA_TEST_LOSSES_AS_CAME'] === '1';

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(
    ...Object.entries(acts).flatMap(([act, often]) => Array<Act>(often).fill(act as Act)),
  ),
  who: fc.nat(11),
  pick: fc.nat(99),
  often: fc.integer({ min: 1, max: 4 }),
});

/** A life of so many steps. */
const lives = (most: number): fc.Arbitrary<Life> =>
  fc.record({
    way: fc.constantFrom(...(Object.keys(ways) as Way[])),
    kept: fc.constantFrom(0, 0, 2),
    book: fc.boolean(),
    steps: fc.array(step, { minLength: Math.ceil(most / 2), maxLength: most, size: 'max' }),
  });

const received =
  'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --quantity 1';

/**
 * So many lives of so many steps, the same ones for the same seed. What fails is made smaller until
 * nothing can be left out of it: `steps` and what was typed are told.
 */
export async function livesThrough(wish: {
  lives: number;
  steps: number;
  seed: number;
}): Promise<Tally> {
  const all: Tally = { commands: 0, papers: 0, losses: 0 };
  const property = fc.asyncProperty(lives(wish.steps), async (life) => {
    const one = await lived(life);
    for (const of of ['commands', 'papers', 'losses'] as const) all[of] += one[of];
  });
  await fc.assert(property, { seed: wish.seed, numRuns: wish.lives, endOnFailure: QUICK });
  return all;
}

/** Lives it through; throws where a number is given twice, or the store cannot be gone on with. */
async function lived({ way, kept, book, steps }: Life): Promise<Tally> {
  const office = await Office.open(way, { kept, book });
  try {
    await receivedBy(office, office.people[0]!);
    await office.backsUp(office.people[0]!);
    office.copiesByHand();
    for (const each of steps) await done(each, office);
    for (const who of office.people) {
      await receivedBy(office, who);
      await looked(office, who, 0);
    }
    return office.tally;
  } catch (error) {
    throw new Error(`${String(error)}\n${office.log.slice(-60).join('\n')}`, { cause: error });
  }
}

async function receivedBy(office: Office, who: Person): Promise<void> {
  const { code } = await office.as(who, received);
  office.gives('dossier', code);
  office.branch.dossiers.add(String(code));
  office.branch.owed.add(String(code));
}

/** One of them, the same for the same number. */
function picked<T>(of: Iterable<T>, pick: number): T | undefined {
  const all = [...of];
  return all[pick % Math.max(1, all.length)];
}

async function done(step: Step, office: Office): Promise<void> {
  const { act, pick, often } = step;
  const who = office.people[step.who % office.people.length]!;
  office.sits((pick % 3) + 1);
  office.log.push(`# ${JSON.stringify(step)}`);
  switch (act) {
    case 'receive':
      for (let times = 0; times < often; times++) await receivedBy(office, who);
      return;
    case 'pay':
    case 'print':
    case 'ask':
    case 'send':
    case 'ticket':
      return given[act]({ office, who, pick });
    case 'days':
      return office.passes(often);
    case 'back':
      return office.passes(-often);
    case 'counter':
      return opened(office, who, (pick % 2) + 2);
    case 'backup':
      return office.backsUp(who);
    case 'copy':
      return office.copiesByHand();
    case 'move':
      return office.moves(who, pick % 2 === 0);
    case 'elsewhere':
      return receivedBy(office, office.people.length < 4 ? office.comesElsewhere(who) : who);
    case 'look':
      return looked(office, who, pick);
    default:
      return lost(step, office, who);
  }
}

async function opened(office: Office, who: Person, number: number): Promise<void> {
  if (office.branch.counters.has(number)) return;
  await office.as(who, `counter add --number ${number}`);
  office.branch.counters.add(number);
}

interface Given {
  office: Office;
  who: Person;
  pick: number;
}

type GivingAct = 'pay' | 'print' | 'ask' | 'send' | 'ticket';

/** What somebody goes home with, where there is something to give. */
const given: Record<GivingAct, (about: Given) => Promise<void>> = {
  ticket: async ({ office, who }) => {
    const { number } = await office.as(who, 'queue take');
    office.gives(`ticket ${office.today}`, number);
  },
  send: async ({ office, who }) => {
    if (office.branch.dossiers.size === 0) return;
    const told = await office.orNot(who, 'handover send --all-received --to H49.10 --yes');
    if (told) office.gives('slip', told['slip']);
  },
  ask: async ({ office, who, pick }) => {
    const receipt = picked(office.branch.receipts, pick);
    if (receipt === undefined) return;
    const told = await office.orNot(who, `payment void request ${receipt} --reason nhầm`);
    if (told) office.gives('request', told['number']);
  },
  print: async ({ office, who, pick }) => {
    // The first ones are in every copy: they are printed in each branch.
    const code = picked([...office.branch.dossiers].slice(0, 2), pick);
    if (code === undefined) return;
    const { number } = await office.as(who, `print receipt ${code} --yes`);
    office.gives(`print of ${code} `, number);
  },
  pay: async ({ office, who, pick }) => {
    const { branch } = office;
    const code = picked(branch.owed, pick);
    if (code === undefined) return;
    const told = await office.orNot(who, `payment take ${code} --method cash`);
    if (!told) return;
    const receipt = String(told['payment'].receipt);
    office.gives('receipt', receipt);
    branch.owed.delete(code);
    branch.receipts.add(receipt);
  },
};

/** A disk dies, or somebody takes the living store for a wrong one; a copy takes its place. */
async function lost({ act, pick, often }: Step, office: Office, who: Person): Promise<void> {
  const kind = act === 'restore' ? 'backup' : 'file';
  const copy = picked(
    office.copies.filter((each) => each.kind === kind),
    pick,
  );
  if (copy === undefined) return;
  const another = pick % 5 === 0;
  // What is worked on elsewhere while the store is still there is a copy of it, and told as one.
  if (often > 1 || another) office.loses(often > 2);
  if (often === 4 && pick % 4 === 0) office.forgets(who);
  if (another) office.counter.store = office.elsewhere();
  await office.putBack(who, copy);
  office.sits(1);
  await receivedBy(office, who);
  await looked(office, who, pick);
}

/** The store is whole, and what it says is gone is what is gone. */
async function looked(office: Office, who: Person, pick: number): Promise<void> {
  const { branch, heads } = office;
  const asked = heads.length === 0 ? [] : [picked(heads, pick)!, picked(heads, pick * 7)!];
  const found = await office.verified(who, asked);
  const expected = {
    ...{ ok: true, fault: null, differing: [] },
    lost: office.knowledgeOf(who).lost(branch),
    heads: asked.map((head) => branch.heads.has(head)),
  };
  const seen = JSON.stringify(found);
  if (seen !== JSON.stringify(expected)) {
    throw new Error(`verify says ${seen}, and it is ${JSON.stringify(expected)}`);
  }
}
