/** Lists of dossiers. */
import { masked } from '../domain/access/mask.ts';
import { happened } from '../domain/event.ts';
import { decideDossier, recordedIn, sameName, type Decision } from '../domain/import/decide.ts';
import { bearerKeyOf, mayBeBorn } from '../domain/import/person.ts';
import { codeKey, isToGive, numberAt } from '../domain/import/paper-code.ts';
import { readPaper, type PaperRow, type PaperRules } from '../domain/import/paper.ts';
import {
  correctedDossier,
  importedDossier,
  isUndecided,
  standingOf,
  type RowOwner,
  type StandingRules,
} from '../domain/import/write.ts';
import type { RowPlace } from '../domain/import/facts.ts';
import type { RowReading } from '../domain/import/reading.ts';
import { promisedLess, type AskedRules } from '../domain/import/promised-less.ts';
import { officeStream } from '../domain/stream.ts';
import type { TakenNumber } from '../domain/value/series.ts';
import { localDate } from '../domain/value/instant.ts';
import { foldedWords } from '../domain/value/text.ts';
import type { Bulk } from '../store/store.ts';
import { personOf, writes, type ImportWork, type WritingDecision } from './work.ts';

type DossierRules = PaperRules & StandingRules & AskedRules;

interface WritingRules extends DossierRules {
  /** How much less than the catalogue asks a paper promises. */
  lessOf: ReturnType<typeof promisedLess>;
}

export function dossierWork(given: DossierRules): ImportWork<PaperRow> {
  const rules: WritingRules = { ...given, lessOf: promisedLess(given) };
  return {
    kind: 'dossiers',
    read: (reading) => readPaper(reading, rules),
    want({ paper, person }, wanted) {
      wanted.codes.add(paper.code);
      const bearer = bearerKeyOf(person);
      if (bearer !== null) wanted.numbers.add(bearer);
      if (rules.offices.opens(paper.office)) wanted.offices.add(paper.office);
      const number = numberAt(rules.office, paper.code);
      if (number !== null) wanted.series.add(number.series);
    },
    key: (row) => codeKey(row.paper.code),
    tellsItself: true,
    decide: (row, place, sight, options) =>
      decideDossier(
        row,
        place,
        {
          dossier: sight.known.dossier(row.paper.code),
          citizen: personOf(row.person, sight),
        },
        { ...options, toGive: (code) => isToGive(code, rules.offices.isHere, rules.today) },
      ),
    plan(row, decision, seen) {
      const bearer = bearerKeyOf(row.person);
      if (bearer === null || !writes(decision) || decision.citizen !== 'new') return;
      seen.meet(bearer, { name: row.person.name });
    },
    write(row, place, decision, bulk) {
      writeDossier({ row, place, decision }, rules, bulk);
      return undefined;
    },
    recorded({ paper }, columns, known) {
      const dossier = known.dossier(paper.code);
      if (!dossier) return null;
      const citizen = dossier.persons?.owner.citizen ?? null;
      if (citizen !== null && known.person(citizen)?.restricted === true) return null;
      const of = (column: string) => [column, recordedIn(dossier, column)] as const;
      const values = Object.fromEntries(columns.map(of));
      return { values, citizen, dossier: dossier.dossier };
    },
    remark: (row, decision, reading) => remark(row, decision, reading, rules),
    doubts: {
      isOpen: ({ person }, decision) =>
        writes(decision) && decision.citizen === 'none' && person.dob !== null,
      want: ({ person }, wanted) => void wanted.names.add(foldedWords(person.name).join(' ')),
      note({ person }, known) {
        const first = known
          .named(foldedWords(person.name))
          .find(({ name, dob }) => mayBeBorn(person, dob) && sameName(name, person.name));
        if (!first) return null;
        const [before, after] = [person.name, first.number === null ? '?' : masked(first.number)];
        return { column: 'citizen_id', code: 'doubtful', before, after };
      },
    },
  };
}

/** What is worth a look though the row comes in. */
function remark(
  { paper }: PaperRow,
  decision: Decision,
  reading: RowReading,
  rules: WritingRules,
): void {
  if (!writes(decision)) return;
  const less = rules.lessOf(paper);
  const fee = paper.fee ?? 0;
  if (less > 0) reading.note('fee', 'fee_less', String(fee), String(fee + less));
  if (paper.dueDate === null && isUndecided(paper.status)) {
    const { dueAt } = standingOf(paper, rules);
    reading.note('due_date', 'no_due_date', '', dueAt === null ? '' : localDate(dueAt));
  }
  const opens = rules.offices.opens(paper.office);
  if (!opens) return;
  const { agencyId, name } = opens.office;
  reading.note('office', 'office_opened', agencyId, name);
}

function writeDossier(
  { row, place, decision }: { row: PaperRow; place: RowPlace; decision: WritingDecision },
  rules: WritingRules,
  bulk: Bulk,
): void {
  openOffice(row, rules, bulk);
  const owner = ownerOf(row, decision.citizen, bulk);
  const standing = standingOf(row.paper, rules);
  if (decision.do === 'update') {
    const known = bulk.dossier(row.paper.code)!;
    const event = correctedDossier(row, standing, known, {
      ...place,
      owner: owner.citizen
        ? owner
        : { citizen: known.persons?.owner.citizen ?? null, isNew: false },
      fields: decision.fields,
    });
    bulk.append(event, known.version + 1);
    return;
  }
  const number = takenNumber(row, bulk, rules);
  const less = rules.lessOf(row.paper);
  const at = { ...place, dossier: bulk.newId(), owner, number, less };
  bulk.append(importedDossier(row, standing, at), 1);
}

function openOffice({ paper }: PaperRow, { offices }: StandingRules, bulk: Bulk): void {
  const opens = offices.opens(paper.office);
  if (!opens || bulk.hasOffice(paper.office)) return;
  const { office } = opens;
  bulk.append(happened('office.opened', officeStream(office.agencyId), office, null), 1);
}

function ownerOf({ person }: PaperRow, whose: 'new' | 'known' | 'none', bulk: Bulk): RowOwner {
  if (whose === 'none') return { citizen: null, isNew: false };
  if (whose === 'known') return { citizen: bulk.citizen(bearerKeyOf(person)!)!.id, isNew: false };
  return { citizen: bulk.newId(), isNew: true };
}

/** A code of our own series: what a counter gives next must come behind it. */
function takenNumber({ paper }: PaperRow, bulk: Bulk, rules: StandingRules): TakenNumber | null {
  const number = numberAt(rules.office, paper.code);
  return number !== null && number.n > bulk.lastNumber(number.series) ? number : null;
}
