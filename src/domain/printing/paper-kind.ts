/** Which papers go to which printer of a machine. */
import { parsePrinter, printerDrivers, type PrinterDriver } from './target.ts';

/** What is printed, as `print` names it; a ticket's strip and the sheet of a shift besides. */
const wideKinds = [
  ...(['declaration', 'handover', 'label', 'key-card', 'separators', 'shift-sheet'] as const),
  ...(['certification-book', 'document'] as const),
] as const;
const kindsOnAnyPaper = [
  ...(['receipt', 'visit', 'fee-receipt', 'strip', 'acknowledgement', 'supplement'] as const),
  ...(['refusal', 'apology', 'stop', 'leaflet', 'refund-voucher', 'control-slip'] as const),
  'certification',
] as const;

export const paperKinds = [...kindsOnAnyPaper, ...wideKinds] as const;
export type PaperKind = (typeof paperKinds)[number];

/** `default` is for every paper that has no printer of its own. */
export const printerUses = ['default', ...paperKinds] as const;
export type PrinterUse = (typeof printerUses)[number];

/** Whether a paper can be laid out on a roll of 80 mm: no table of many columns, no label. */
export function fitsStrip(kind: PaperKind): boolean {
  return (kindsOnAnyPaper as readonly PaperKind[]).includes(kind);
}

/** The printer of a use, and what it takes. */
export interface ChosenPrinter {
  printer: string;
  driver: PrinterDriver;
}

/** As it is kept: the driver, and the name behind it. */
export function chosenText({ printer, driver }: ChosenPrinter): string {
  return `${driver} ${printer}`;
}

/** What is kept as a choice; `null` for what is none, as another program may have written it. */
export function parseChosen(kept: string | null): ChosenPrinter | null {
  const [, said, printer = ''] = /^(\w+) (.+)$/s.exec(kept ?? '') ?? [];
  const driver = printerDrivers.find((each) => each === said);
  return driver === undefined || parsePrinter(printer) === null ? null : { printer, driver };
}

/**
 * Where a paper of a kind goes: to the printer of its own, else to that for all; `null` where none
 * is chosen, or that for all is a receipt printer and the paper wider than its roll.
 */
export function printerFor(
  kind: PaperKind,
  chosen: (use: PrinterUse) => ChosenPrinter | null,
): ChosenPrinter | null {
  const own = chosen(kind);
  if (own !== null) return own;
  const usual = chosen('default');
  return usual?.driver === 'escpos' && !fitsStrip(kind) ? null : usual;
}
