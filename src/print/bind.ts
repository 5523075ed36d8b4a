/** Scanned pictures bound into one PDF/A-2b (ISO 19005-2), a picture a page; knows pdfkit. */
import PDFDocument from 'pdfkit';
import { epochSeconds, type Instant } from '../domain/value/instant.ts';
import { collected } from './pdf.ts';

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

/**
 * The pictures, JPEG or PNG, as they are, each as large as an A4 page takes it, upright or across.
 * `null` where one of them cannot stand in a PDF: what came is kept all the same.
 */
export async function bindPictures(
  pictures: readonly Uint8Array[],
  { title, at }: Binding,
): Promise<Uint8Array | null> {
  const document = newBinding(title, at);
  const file = collected(document);
  try {
    for (const picture of pictures) drawOn(document, picture);
  } catch {
    // Of many kinds of JPEG and PNG there are some that no PDF takes.
    return null;
  }
  document.end();
  return file;
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
