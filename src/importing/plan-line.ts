/** What a plan says: its head, and a line for every row. */
import { bookKinds, type BookKind } from '../domain/certification/book.ts';
import { sources, type Source } from '../domain/dossier/dossier.ts';
import type { Decision } from '../domain/import/decide.ts';
import { dateOrders, type DateOrder } from '../domain/import/date-order.ts';
import { importKinds, type ImportKind } from '../domain/import/facts.ts';
import {
  faultCodes,
  flagCodes,
  noteCodes,
  type RowFault,
  type RowNote,
} from '../domain/import/fault.ts';
import type { FontVerdict } from '../domain/import/fonts.ts';
import { legacyEncodings, type LegacyEncoding } from '../domain/import/legacy.ts';
import {
  absent,
  holds,
  like,
  list,
  maybe,
  oneOf,
  record,
  text,
  yesOrNo,
  type Shape,
} from '../domain/shape.ts';
import { isPlainDate, type PlainDate } from '../domain/value/plain-date.ts';

export interface PlanHead {
  motcua: 'import-plan';
  v: 1;
  kind: ImportKind;
  file: string;
  digest: string;
  /** When it was made: its rows are read by it. */
  day: PlainDate;
  update: boolean;
  replace: boolean;
  allOrNothing: boolean;
  restoreZeros: boolean;
  /** In which old fonts columns were found to be; left out where there are none. */
  fonts?: PlanFont[] | undefined;
  source: Source | null;
  /** Which certification book the file is; left out where its rows say. */
  book?: BookKind | undefined;
  /** The file's header, for the good and the bad rows' files. */
  header: string[];
  /** Which of our columns every cell is. */
  columns: (string | null)[];
  /** Each row has its own columns, and says nothing of those it leaves out. */
  ownColumns: boolean;
  /** Columns whose dates are not read with the day first; left out where there are none. */
  dates?: { column: string; order: DateOrder }[] | undefined;
}

/** What `ColumnFonts` says of one column. */
export interface PlanFont {
  column: string;
  main: FontVerdict['main'];
  seen: LegacyEncoding[];
}

export interface PlanLine {
  /** Where the row stands in its file. */
  place: number;
  cells: readonly string[];
  decision: Decision;
  /** The row as read, where it goes in: what is written must still be that. */
  row: unknown;
  notes: RowNote[];
  faults: RowFault[];
}

export const planHead: Shape<PlanHead> = like<PlanHead>({
  motcua: oneOf(['import-plan']),
  v: oneOf([1]),
  kind: oneOf(importKinds),
  file: text(),
  digest: text(),
  day: holds(isPlainDate),
  update: yesOrNo,
  replace: yesOrNo,
  allOrNothing: yesOrNo,
  restoreZeros: yesOrNo,
  fonts: absent(
    list(
      like<PlanFont>({
        column: text(),
        main: maybe(oneOf(['unicode', ...legacyEncodings])),
        seen: list(oneOf(legacyEncodings)),
      }),
    ),
  ),
  source: maybe(oneOf(sources)),
  book: absent(oneOf(bookKinds)),
  header: list(text()),
  columns: list(maybe(text())),
  ownColumns: yesOrNo,
  dates: absent(
    list(
      like<{ column: string; order: DateOrder }>({
        column: text(),
        order: oneOf([...dateOrders, 'unclear']),
      }),
    ),
  ),
});

const fault = {
  column: text(),
  code: oneOf(faultCodes),
  given: text(),
  suggestion: maybe(text()),
};

const citizen = oneOf(['new', 'known', 'none']);
const fields = list(text());

/** `done` is not foreseen: nothing of a batch is in before it begins. */
const decisions: Readonly<Record<string, Shape<object>>> = {
  import: record({ citizen }),
  update: record({ citizen, fields }),
  skip: record({}),
  changed: record({ fields }),
  refuse: record(fault),
};

const decision: Shape<Decision> = {
  fault(value) {
    const { do: what } = (value ?? {}) as { do?: unknown };
    if (typeof what !== 'string' || !Object.hasOwn(decisions, what)) return 'do';
    return decisions[what]!.fault(value);
  },
};

export const planLine: Shape<PlanLine> = like<PlanLine>({
  place: holds((value) => Number.isSafeInteger(value) && Number(value) > 0),
  cells: list(text()),
  decision,
  row: holds((value) => value !== undefined),
  notes: list(
    like<RowNote>({
      column: text(),
      code: oneOf([...noteCodes, ...flagCodes]),
      before: text(),
      after: text(),
    }),
  ),
  faults: list(like<RowFault>(fault)),
});
