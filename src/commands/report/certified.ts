/** `report certified`: what was certified, by day and officer, beside the totals of the books. */
import { command } from '../../cli/command.ts';
import { choice, type Input } from '../../cli/option.ts';
import { bookKinds, bookYear, type BookKind } from '../../domain/certification/book.ts';
import type { CertifiedDay } from '../../domain/certification/count.ts';
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

/** All that the report says, from one moment of the store. */
async function certifiedReport(kind: BookKind | null, asked: ReportBasis, reader: Reader) {
  const { period, ask } = asked;
  const told = [...asked.offices.values()].filter(
    ({ agencyId }) => ask.offices?.includes(agencyId) ?? true,
  );
  const days: (CertifiedDay & { office: ReportOffice })[] = [];
  const books: CertifiedBook[] = [];
  const dossiers = new Set<string>();
  for (const office of told) {
    for (const each of kind === null ? bookKinds : [kind]) {
      for (let year = bookYear(period.from); year <= bookYear(period.to); year++) {
        const book = { office: office.agencyId, kind: each, year };
        const counted = await countedBook(book, period, reader);
        if (counted.entries.length === 0) continue;
        days.push(...counted.days.map((day) => ({ ...day, office })));
        books.push({ office: nameOf(office), kind: each, year, ...totalOf(counted) });
        for (const { dossier } of counted.entries) if (dossier !== null) dossiers.add(dossier);
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
    made: { ...asked.made, dossiers: dossiers.size },
  };
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
