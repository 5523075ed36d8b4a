/** Scanned pictures bound into one PDF/A-2b (ISO 19005-2), a picture a page; knows pdfkit. */
import PDFDocument from 'pdfkit';
import { epochSeconds, type Instant } from '../domain/value/instant.ts';

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
 * The PDF in pieces, with the pictures, JPEG or PNG, as they are, each as large as an A4 page takes
 * it, upright or across; no more than one of them is held at a time. Throws `NoPage`.
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
  const image = document.openImage(Buffer.from(picture));
  if (isPrintersInk(image)) throw new RangeError('four inks have no place under sRGB');
  const turned = (image.orientation ?? 1) > 4;
  const [wide, high] = turned ? [image.height, image.width] : [image.width, image.height];
  const size: [number, number] = wide > high ? [LONG, SHORT] : [SHORT, LONG];
  document.addPage({ size, margin: 0 });
  document.image(image as never, 0, 0, { fit: size, align: 'center', valign: 'center' });
}

/** A JPEG of four colours, which the profile of a PDF/A by pdfkit does not cover. */
function isPrintersInk(image: OpenPicture): boolean {
  return image.colorSpace === 'DeviceCMYK';
}
