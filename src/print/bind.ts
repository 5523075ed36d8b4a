/** Scanned pictures bound into one PDF/A-2b (ISO 19005-2), a picture a page; knows pdfkit. */
import PDFDocument from 'pdfkit';
import { fileKindOf } from '../domain/document/kind.ts';
import { epochSeconds, type Instant } from '../domain/value/instant.ts';
import { boundTiff, type BoundTiff } from './bind-tiff.ts';

/** A4 in points, upright. */
const [SHORT, LONG] = [595.28, 841.89];

/** What pdfkit knows of a picture that it has opened; its types leave it out. */
interface OpenPicture {
  width: number;
  height: number;
  /** Of EXIF: from 5 on it lies on its side. */
  orientation?: number;
  colorSpace?: string;
}

type WithPictures = InstanceType<typeof PDFDocument> & {
  openImage(bytes: Buffer): OpenPicture;
};

/** What the binding says of itself; equal pictures and words give equal bytes. */
export interface Binding {
  title: string;
  at: Instant;
}

/** One of the pictures cannot stand in a PDF: of many kinds of JPEG and PNG no PDF takes some. */
export class NoPage extends Error {}

/**
 * The PDF in pieces, with the pictures, JPEG or PNG, as they are, and every page of a TIFF, each as
 * large as an A4 page takes it, upright or across; no more than one of them is held at a time.
 * Throws `NoPage`.
 */
export async function* boundPages(
  pictures: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { title, at }: Binding,
): AsyncGenerator<Uint8Array> {
  const document = newBinding(title, at);
  for await (const picture of pictures) {
    try {
      drawOn(document, picture);
    } catch (cause) {
      throw new NoPage('no page of it', { cause });
    }
    yield* readyPieces(document);
  }
  document.end();
  for await (const piece of document) yield piece as Uint8Array;
}

/** What is laid out so far. */
function* readyPieces(document: WithPictures): Generator<Uint8Array> {
  for (;;) {
    const piece = document.read() as Uint8Array | null;
    if (piece === null) return;
    yield piece;
  }
}

function newBinding(title: string, at: Instant): WithPictures {
  return new PDFDocument({
    font: '',
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      // The XML beside it is written without escaping.
      Title: title.replace(/[<>&"']/g, ' '),
      Creator: 'motcua',
      Producer: 'motcua',
      CreationDate: new Date(epochSeconds(at) * 1000),
    },
  }) as WithPictures;
}

function drawOn(document: WithPictures, picture: Uint8Array): void {
  if (fileKindOf(picture) === 'tiff') {
    for (const page of boundTiff(picture)) drawTiff(document, page);
    return;
  }
  const image = document.openImage(Buffer.from(picture));
  if (isPrintersInk(image)) throw new RangeError('four inks have no place under sRGB');
  const turned = (image.orientation ?? 1) > 4;
  const [wide, high] = turned ? [image.height, image.width] : [image.width, image.height];
  const size = pageFor(wide, high);
  document.addPage({ size, margin: 0 });
  document.image(image as never, 0, 0, { fit: size, align: 'center', valign: 'center' });
}

function pageFor(wide: number, high: number): [number, number] {
  return wide > high ? [LONG, SHORT] : [SHORT, LONG];
}

/**
 * Where a place of the picture as it lies in the file comes to stand, across and down, each from 0
 * to 1; by the number of its orientation.
 */
const STANDING: Readonly<Record<number, (across: number, down: number) => [number, number]>> = {
  1: (across, down) => [across, down],
  2: (across, down) => [1 - across, down],
  3: (across, down) => [1 - across, 1 - down],
  4: (across, down) => [across, 1 - down],
  5: (across, down) => [down, across],
  6: (across, down) => [1 - down, across],
  7: (across, down) => [1 - down, 1 - across],
  8: (across, down) => [down, 1 - across],
};

function drawTiff(document: WithPictures, page: BoundTiff): void {
  const { width, height, orientation, resolution, pictures } = page;
  const [along, down] = [width / resolution[0], height / resolution[1]];
  const [wide, high] = orientation > 4 ? [down, along] : [along, down];
  const size = pageFor(wide, high);
  const scale = Math.min(size[0] / wide, size[1] / high);
  const [left, top] = [(size[0] - wide * scale) / 2, (size[1] - high * scale) / 2];
  document.addPage({ size, margin: 0 });
  const placed = (across: number, down: number): [number, number] => {
    const [x, y] = (STANDING[orientation] ?? STANDING[1]!)(across, down);
    return [left + x * wide * scale, top + y * high * scale];
  };
  let drawn = 0;
  for (const [n, { rows, data, entries }] of pictures.entries()) {
    const [above, below] = [drawn / height, (drawn + rows) / height];
    drawn += rows;
    const dots = { Width: width, Height: rows };
    const ref = document.ref({ Type: 'XObject', Subtype: 'Image', ...dots, ...entries });
    ref.end(Buffer.from(data));
    document.page.xobjects[`Strip${n}`] = ref;
    // A picture's own corners: lower left, lower right, upper left.
    const [x, y] = placed(0, below);
    const [rightX, rightY] = placed(1, below);
    const [upX, upY] = placed(0, above);
    document.save();
    document.transform(rightX - x, rightY - y, upX - x, upY - y, x, y);
    document.addContent(`/Strip${n} Do`);
    document.restore();
  }
}

/** A JPEG of four colours, which the profile of a PDF/A by pdfkit does not cover. */
function isPrintersInk(image: OpenPicture): boolean {
  return image.colorSpace === 'DeviceCMYK';
}
