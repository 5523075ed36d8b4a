/** An office whose papers are given by the real program, and whose store is lost. */
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { practiceFileCounter } from '../file-counter.ts';
import type { Answer, Around, Counter, Line } from '../program.ts';
import { rowsBehind } from '../store.ts';
import { split } from '../words.ts';
import {
  Branch,
  Knowledge,
  paperOf,
  Papers,
  ways,
  type Copy,
  type Person,
  type Tally,
  type Way,
} from './model.ts';

const LOGS = ['-wal', '-shm'];
const reasoned = ['--reason', 'Máy hỏng'];
const ACCEPT = ['store', 'accept-head', ...reasoned];

export class Office {
  readonly counter: Counter;
  readonly people: Person[];
  readonly papers = new Papers();
  readonly copies: Copy[] = [];
  readonly tally: Tally = { commands: 0, papers: 0, losses: 0 };
  branch = new Branch();
  /** Everything that was ever the head of a book, in any branch. */
  readonly heads: string[] = [];
  #day = 0;
  #minute = 0;
  #places = 0;
  #number = 1;
  readonly #knows = new Map<string, Knowledge>();
  /** Said where it fails. */
  readonly log: string[] = [];

  private constructor(counter: Counter, way: Way) {
    this.counter = counter;
    this.people = [...ways[way]];
  }

  static async open(way: Way, { kept = 0, book = false } = {}): Promise<Office> {
    const office = new Office(await practiceFileCounter(), way);
    office.counter.at('2026-11-23T08:00');
    const [lan] = office.people as [Person];
    await office.as(lan, 'staff login lan');
    if (office.people.length > 1) {
      await office.as(lan, 'staff add --name "Người Ký" --login ky --role admin');
    }
    if (kept > 0) await office.as(lan, `config set queue.kept_days ${kept}`);
    if (book) await office.as(lan, 'payment book add --series AB-26P --from 1 --to 5000');
    await office.as(lan, 'office add --name "Sở Thử" --agency-id H49.10 --kind agency');
    await office.as(lan, 'citizen register --id 022192000001 --name "Trần Thị Thử"');
    office.branch.counters.add(1);
    return office;
  }

  knowledgeOf({ folder }: Person): Knowledge {
    const known = this.#knows.get(folder) ?? new Knowledge();
    this.#knows.set(folder, known);
    return known;
  }

  /** A folder that is gone with its machine: what was known there is known nowhere. */
  forgets({ folder }: Person): void {
    rmSync(this.counter.file(folder), { recursive: true, force: true });
    this.#knows.delete(folder);
  }

  /** The same account from one more folder: another machine, or another user of this one. */
  comesElsewhere({ login }: Person): Person {
    const person = { login, folder: `may-${this.people.length}` };
    this.people.push(person);
    return person;
  }

  get today(): string {
    return new Date(Date.UTC(2026, 10, 23 + this.#day)).toISOString().slice(0, 10);
  }

  /** Days pass, or the clock is set back: what was written later stays. */
  passes(days: number): void {
    this.#day = Math.max(0, this.#day + days);
    this.#minute = 0;
    this.tick();
  }

  tick(): void {
    this.#minute = Math.min(this.#minute + 1, 600);
    const time = [8 + Math.floor(this.#minute / 60), this.#minute % 60];
    const said = time.map((part) => String(part).padStart(2, '0')).join(':');
    this.counter.at(`${this.today}T${said}`);
  }

  around({ login, folder }: Person): Around {
    return {
      surroundings: { stateFolder: this.counter.file(folder) },
      env: { MOTCUA_STATION: `H49.22/${this.#number}` },
      window: `${login} ${folder} ${this.#number}`,
    };
  }

  /** Who acts sits at this counter from now on, if it is open. */
  sits(number: number): void {
    this.#number = this.branch.counters.has(number) ? number : 1;
  }

  get number(): number {
    return this.#number;
  }

  /**
   * A command that ends well, whatever has to be done before: signing in, a shift, a clock that is
   * accepted. What only a loss may make necessary is refused here where nothing was lost.
   */
  async as(who: Person, line: Line, tries = 5): Promise<Answer> {
    const { answer, refused } = await this.#run(who, split(line));
    if (answer !== null) return answer;
    if (tries === 0 || !(await this.#mended(who, refused))) {
      throw new Error(`${String(line)}: ${refused}`);
    }
    return this.as(who, line, tries - 1);
  }

  /** What it says where it ended well, else why it was refused. */
  async #run(who: Person, words: readonly string[]) {
    this.tick();
    this.tally.commands += 1;
    const { code, out, err } = await this.counter.run([...words, '--json'], this.around(who));
    this.log.push(`${who.login}@${who.folder} ${words.join(' ')} -> ${code} ${err.slice(0, 160)}`);
    if (code !== 0) {
      const { error } = JSON.parse(err) as { error: { code: string } };
      return { answer: null, refused: error.code };
    }
    this.#wrote(who, words);
    return { answer: JSON.parse(out) as Answer, refused: '' };
  }

  /** The same of what a rule of the work may refuse, as it does where nothing was ever lost. */
  async orNot(who: Person, line: string): Promise<Answer | null> {
    try {
      return await this.as(who, line);
    } catch (error) {
      if (/: (dossier|handover|payment|shift)\.[a-z_]+$/.test(String(error))) return null;
      throw error;
    }
  }

  /** What `store verify` says to somebody, as far as the model can say it too. */
  async verified(who: Person, heads: readonly string[]) {
    const asked = heads.flatMap((head) => ['--head', head.slice(0, 16)]);
    const words = ['store', 'verify', '--json', ...asked];
    const { out } = await this.counter.run(words, this.around(who));
    const { ok, fault, differing, lost, heads: found } = JSON.parse(out) as Answer;
    return {
      ...{ ok, fault, differing },
      lost: lost.map(({ hash }: Answer) => hash).sort(),
      heads: found.map(({ entry }: Answer) => entry !== null),
    };
  }

  async #mended(who: Person, code: string): Promise<boolean> {
    const line = this.#mendOf(who, code);
    if (line === null) return false;
    if (line === ACCEPT) await this.#accepts(who);
    else await this.as(who, line, 2);
    return true;
  }

  /** Whoever is asked how far numbers came has looked at all papers. */
  async #accepts(who: Person): Promise<void> {
    const { answer, refused } = await this.#run(who, ACCEPT);
    if (answer !== null) return;
    const skip = refused === 'store.unheard' ? ['--skip', this.#said()] : [];
    await this.as(who, [...ACCEPT, ...skip], 2);
  }

  #said(): string {
    return String(this.papers.goneFrom(this.branch));
  }

  #mendOf(who: Person, code: string): string[] | null {
    switch (code) {
      case 'staff.not_signed_in':
      case 'staff.session_locked':
      case 'staff.seat_taken':
        return ['staff', 'login', who.login];
      case 'shift.none':
        return ['shift', 'open', '--cash', '0'];
      case 'clock.behind':
        return ['store', 'accept-clock', ...reasoned];
      case 'store.unaccepted':
        return ACCEPT;
      case 'store.rolled_back':
        if (this.knowledgeOf(who).lost(this.branch).length === 0) {
          throw new Error('refused as rolled back, and nothing of it is gone');
        }
        return ACCEPT;
      default:
        return null;
    }
  }

  /** What stands in the store now, asked behind its back. */
  #wrote(who: Person, words: readonly string[]): void {
    const rows = rowsBehind(this.counter.store, 'select book, seq, hash from book') as {
      book: string;
      hash: string;
    }[];
    const accepts = /^store (restore|accept-head)/.test(words.join(' '));
    for (const { book, hash } of rows) {
      const head = hash.slice(0, 32);
      if (this.branch.heads.has(head)) continue;
      this.branch.heads.add(head);
      this.heads.push(head);
      if (accepts) this.branch.accepted.add(head);
      this.knowledgeOf(who).wrote(book, head, this.branch);
    }
  }

  /** Somebody goes home with it. */
  gives(kind: string, number: unknown): void {
    const paper = paperOf(kind, String(number));
    this.log.push(`  gives ${kind} ${String(number)}`);
    this.papers.give(paper);
    this.branch.knows(paper);
    this.tally.papers += 1;
  }

  async backsUp(who: Person): Promise<void> {
    const { file } = await this.as(who, ['store', 'backup', this.counter.file('sao-luu')]);
    this.copies.push({ file: String(file), kind: 'backup', branch: new Branch(this.branch) });
  }

  copiesByHand(): void {
    const file = this.counter.file(`chep-${this.copies.length}.db`);
    copyFileSync(this.counter.store, file);
    this.copies.push({ file, kind: 'file', branch: new Branch(this.branch) });
  }

  /** The disk is dead, with all that lay beside the store. */
  loses(withMachine: boolean): void {
    const { store } = this.counter;
    for (const end of ['', ...LOGS]) rmSync(`${store}${end}`, { force: true });
    if (withMachine) rmSync(`${store}.machine`, { force: true });
    this.tally.losses += 1;
  }

  /** Another disk: whatever is put back next is put there. */
  elsewhere(): string {
    this.#places += 1;
    const to = this.counter.file(join(`o-${this.#places}`, 'motcua.db'));
    mkdirSync(dirname(to));
    return to;
  }

  async moves(who: Person, byHand: boolean): Promise<void> {
    const to = this.elsewhere();
    const from = this.counter.store;
    if (byHand) renameSync(from, to);
    else await this.as(who, ['store', 'move', from, to, '--yes']);
    this.counter.store = to;
  }

  /** The store comes out of a copy, and whoever did that can write in it again. */
  async putBack(who: Person, copy: Copy): Promise<void> {
    const before = this.branch;
    this.branch = new Branch(copy.branch);
    this.sits(this.#number);
    if (copy.kind === 'backup') return this.#restore(who, copy, before);
    for (const end of LOGS) rmSync(`${this.counter.store}${end}`, { force: true });
    copyFileSync(copy.file, this.counter.store);
    const isGone = [...before.heads].some((head) => !this.branch.heads.has(head));
    if (isGone && this.knowledgeOf(who).lost(this.branch).length === 0) {
      await this.as(who, [...ACCEPT, '--skip', this.#said()]);
    }
  }

  async #restore(who: Person, { file }: Copy, before: Branch): Promise<void> {
    const line = ['store', 'restore', file, '--older', '--unproven', ...reasoned];
    const after = this.branch;
    let { refused } = await this.#run(who, line);
    if (refused.startsWith('staff.')) {
      // What lies there is asked who may replace it.
      this.branch = before;
      await this.as(who, ['staff', 'login', who.login]);
      this.branch = after;
      ({ refused } = await this.#run(who, line));
    }
    const asked = refused === 'backup.unheard';
    if (asked) ({ refused } = await this.#run(who, [...line, '--skip', this.#said()]));
    if (refused !== '') throw new Error(`${line.join(' ')}: ${refused}`);
  }
}
