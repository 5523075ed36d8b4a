/** `report certified`: what was certified, by day and officer, beside the totals of the books. */
import { command } from '../../cli/command.ts';
import { choice, type Input } from '../../cli/option.ts';
import { bookKinds, bookYear, type BookKind } from '../../domain/certification/book.ts';
import type { CertifiedDay } from '../../domain/certification/count.ts';
import type { Period } from '../../domain/report/period.ts';
import { localDate } from '../../domain/value/instant.ts';
import { certifiedPage, type CertifiedBook } from '../../print/model/reports/certified.ts';
import type { Reader } from '../../store/store.ts';
import { countedBook, type CountedBook } from '../certify/counted.ts';
import type { ReportBasis, ReportInput, ReportOffice } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';

const { field: _field, channel: _channel, ...offices } = filterOptions;
const options = {
  ...periodOptions,
  ...offices,
  kind: choice(bookKinds, 'bookKind'),
  ...outputOptions,
};
/** Of a book nobody asks by field or channel. */
const unasked = { field: null, channel: null };
type Asked = Input<typeof options> & ReportInput;

const verb = reportVerb({
  count: ({ kind }: Asked, asked: ReportBasis, reader: Reader) =>
    certifiedReport(kind, asked, reader),
  page: certifiedPage,
  table: ({ days }) => ({
    head: ['day', 'office', 'kind', 'staff', 'name', 'numbers', 'copies', 'fee'],
    rows: days.map((each) => [
      ...[each.day, each.office.agencyId, each.kind, each.staff, each.name],
      ...[each.numbers, each.copies, each.fee],
    ]),
  }),
  after: (told, ui) => ui.next(`motcua report cash ${daysOf(told)}`, 'motcua certify list'),
});

export default command({
  args: {},
  options,
  json: [
    'from to',
    { days: ['day kind office staff name numbers copies fee'] },
    { books: ['office kind year numbers struck copies fee'] },
    'total made files',
  ],
  run: (input, ctx) => verb.run({ ...input, ...unasked }, ctx),
  table: (told) => verb.table(told),
  show: (told, ui, input) => verb.show(told, ui, { ...input, ...unasked }),
});

type OfficeDay = CertifiedDay & { office: ReportOffice };

/** All that the report says, from one moment of the store. */
async function certifiedReport(kind: BookKind | null, asked: ReportBasis, reader: Reader) {
  const { period, ask } = asked;
  const told = [...asked.offices.values()].filter(
    ({ agencyId }) => ask.offices?.includes(agencyId) ?? true,
  );
  const days: OfficeDay[] = [];
  const books: CertifiedBook[] = [];
  const dossiers = new Set<string>();
  for (const office of told) {
    for (const each of kind === null ? bookKinds : [kind]) {
      for (let year = bookYear(period.from); year <= bookYear(period.to); year++) {
        const book = { office: office.agencyId, kind: each, year };
        const counted = await countedBook(book, period, reader);
        if (counted.entries.length === 0) continue;
        const home = asked.offices.get(asked.homeOf(office.agencyId)) ?? office;
        for (const day of counted.days) addDay(days, { ...day, office: home });
        books.push({ office: nameOf(office), kind: each, year, ...totalOf(counted) });
        for (const dossier of dossiersIn(counted, period)) dossiers.add(dossier);
      }
    }
  }
  days.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const sum = (of: (day: CertifiedDay) => number) => days.reduce((all, day) => all + of(day), 0);
  return {
    ...period,
    days: await Promise.all(
      days.map(async ({ office, staff, ...day }) => {
        const found = staff === null ? null : await reader.offices.staff(staff);
        return { ...day, office: nameOf(office), staff, name: found?.name ?? staff };
      }),
    ),
    books,
    total: {
      numbers: sum(({ numbers }) => numbers),
      copies: sum(({ copies }) => copies),
      fee: sum(({ fee }) => fee),
    },
    made: {
      ...asked.made,
      filters: { ...asked.made.filters, ...(kind === null ? {} : { kind }) },
      dossiers: dossiers.size,
    },
  };
}

/** An office that took another in has that one's days with its own. */
function addDay(days: OfficeDay[], added: OfficeDay): void {
  const same = days.find(
    ({ day, kind, staff, office }) =>
      day === added.day &&
      kind === added.kind &&
      staff === added.staff &&
      office.agencyId === added.office.agencyId,
  );
  if (same === undefined) return void days.push(added);
  same.numbers += added.numbers;
  same.copies += added.copies;
  same.fee += added.fee;
}

/** The dossiers in which something was certified on days of a period, struck or not. */
function dossiersIn({ entries }: CountedBook, { from, to }: Period): string[] {
  return entries.flatMap(({ dossier, at }) => {
    const day = localDate(at);
    return dossier === null || day < from || day > to ? [] : [dossier];
  });
}

function nameOf({ agencyId, name }: ReportOffice) {
  return { agencyId, name };
}

/** Of a whole year's book, as its paper has it. */
function totalOf({ entries, fees }: CountedBook) {
  const standing = entries.filter(({ struck }) => struck === null);
  return {
    numbers: standing.length,
    struck: entries.length - standing.length,
    copies: standing.reduce((all, { copies }) => all + copies, 0),
    fee: fees.reduce<number>((all, fee) => all + (fee ?? 0), 0),
  };
}
