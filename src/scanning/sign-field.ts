/** The field for a signature, and its mark on the first page, as an update behind a PDF. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { markPlace, type MarkPlace, type Rectangle } from '../domain/document/mark-place.ts';
import { pdfOfInstant } from '../domain/document/pdf-time.ts';
import type { UnsignableFault } from '../domain/document/problems.ts';
import { PLACEHOLDER, type Signing } from './sign-range.ts';

/** What keeps a PDF from it. */
class NoField extends Error {
  readonly fault: UnsignableFault;

  constructor(fault: UnsignableFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The PDF with room for a signature of so many bytes, or why it has none. */
export async function fieldBehind(
  bytes: Uint8Array,
  signing: Signing,
  room: number,
): Promise<Uint8Array | UnsignableFault> {
  try {
    return await withField(bytes, signing, room);
  } catch (error) {
    // What the library cannot read or write is no program's fault here.
    return error instanceof NoField ? error.fault : 'unusual';
  }
}

/** The update with room for the signature, and for the range that it covers. */
async function withField(bytes: Uint8Array, signing: Signing, room: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {
    ...{ forIncrementalUpdate: true, updateMetadata: false, ignoreEncryption: true },
    preserveXFA: true,
  });
  if (document.isEncrypted) throw new NoField('encrypted');
  const page = document.getPage(0);
  const [mark] = await document.embedPdf(signing.mark, [0]);
  const appearance = document.context.lookup(await embedded(document, mark!), PDFStream);
  const { place, turn } = placeOn(page, [mark!.width, mark!.height]);
  appearance.dict.set(PDFName.of('Matrix'), document.context.obj([...turn, 0, 0]));
  const field = document.context.register(
    document.context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [...place] },
      T: PDFHexString.fromText(freeName(document)),
      V: document.context.register(signatureOf(document, signing, room)),
      // Printed with its page, and not moved.
      F: 132,
      ...{ P: page.ref, AP: { N: mark!.ref } },
    }),
  );
  listed(page.node, 'Annots', field, document);
  addToForm(document, field);
  return document.commit({ useObjectStreams: !hasTable(bytes) });
}

async function embedded(document: PDFDocument, mark: { ref: PDFRef; embed(): Promise<void> }) {
  await mark.embed();
  await document.flush();
  return mark.ref;
}

/** Written as it stands: packed with others, nobody would find the gap in it. */
function signatureOf(document: PDFDocument, signing: Signing, room: number): PDFInvalidObject {
  const range = document.context.obj([0]);
  for (let n = 0; n < 3; n++) range.push(PDFName.of(PLACEHOLDER));
  const value = document.context.obj({
    ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' },
    ByteRange: range,
    Contents: PDFHexString.of('0'.repeat(room * 2)),
    M: PDFString.of(pdfOfInstant(signing.at)),
    Name: PDFHexString.fromText(signing.name),
    Reason: PDFHexString.fromText(signing.reason),
    Location: PDFHexString.fromText(signing.location),
  });
  const written = new Uint8Array(value.sizeInBytes());
  value.copyBytesInto(written, 0);
  return PDFInvalidObject.of(written);
}

function placeOn(page: PDFPage, size: readonly [number, number]): MarkPlace {
  const [media, crop] = [page.getMediaBox(), page.getCropBox()].map(rectangleOf);
  const box = within(media!, crop!);
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const unit = page.node.get(PDFName.of('UserUnit'));
  const seen = { box, turned, unit: unit instanceof PDFNumber ? unit.asNumber() : 1 };
  return markPlace(seen, size, marksOn(page));
}

function rectangleOf({ x, y, width, height }: ReturnType<PDFPage['getMediaBox']>): Rectangle {
  const [left, right] = [Math.min(x, x + width), Math.max(x, x + width)];
  const [bottom, top] = [Math.min(y, y + height), Math.max(y, y + height)];
  return [left, bottom, right, top];
}

/** What is shown of a page; all of it where what is said is nowhere on it. */
function within(media: Rectangle, crop: Rectangle): Rectangle {
  const box: Rectangle = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : media;
}

/** Where other signatures are seen already. */
function marksOn(page: PDFPage): Rectangle[] {
  const all = page.node.Annots();
  const found: Rectangle[] = [];
  for (let n = 0; n < (all?.size() ?? 0); n++) {
    const mark = all!.lookup(n);
    const place = mark instanceof PDFDict ? mark.lookup(PDFName.of('Rect')) : null;
    if (!(place instanceof PDFArray) || !isOfSignature(mark as PDFDict)) continue;
    found.push(rectangleOf(place.asRectangle()));
  }
  return found;
}

/** Its kind may stand at the field that it is one of. */
function isOfSignature(mark: PDFDict): boolean {
  const kind = PDFName.of('FT');
  const parent = mark.lookup(PDFName.of('Parent'));
  return [mark, parent].some(
    (each) => each instanceof PDFDict && each.lookup(kind) === PDFName.of('Sig'),
  );
}

function addToForm({ catalog, context }: PDFDocument, field: PDFRef): void {
  const name = PDFName.of('AcroForm');
  let form = catalog.lookup(name);
  if (!(form instanceof PDFDict)) {
    form = context.obj({});
    catalog.set(name, context.register(form));
  }
  const flags = (form as PDFDict).lookup(PDFName.of('SigFlags'));
  const before = flags instanceof PDFNumber ? flags.asNumber() : 0;
  // There are signatures, and what comes later must only be put behind.
  (form as PDFDict).set(PDFName.of('SigFlags'), PDFNumber.of(before | 3));
  listed(form as PDFDict, 'Fields', field, { context });
}

function listed(
  holder: PDFDict,
  name: string,
  one: PDFRef,
  { context }: Pick<PDFDocument, 'context'>,
): void {
  const list = holder.lookup(PDFName.of(name));
  if (list instanceof PDFArray) list.push(one);
  else holder.set(PDFName.of(name), context.obj([one]));
}

/** A name that no field of the file has at its top. */
function freeName({ catalog }: PDFDocument): string {
  const form = catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : null;
  return `Motcua${fields instanceof PDFArray ? fields.size() + 1 : 1}`;
}

/**
 * Whether the last of its lists of objects is a table, as in PDFs before 1.5, or a stream. Where it
 * is neither, readers look for objects each in their own way, and so they would behind an update.
 */
function hasTable(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const said = text.subarray(Math.max(0, text.lastIndexOf('startxref'))).toString('latin1');
  const start = Number(/^startxref\s+(\d+)/.exec(said)?.[1] ?? -1);
  const list = start < 0 ? '' : text.subarray(start, start + 40).toString('latin1');
  if (/^\s*xref\s/.test(list)) return true;
  if (/^\s*\d+\s+\d+\s+obj\b/.test(list)) return false;
  throw new NoField('unusual');
}
