/** A picture as a PDF, so that whatever reads PDFs reads it. */
import { boundPages, NoPage, type Binding } from '../print/bind.ts';

/** A picture as a page of a PDF, a TIFF as pages; `null` where none can hold it. */
export async function pictureAsPdf(picture: Uint8Array, told: Binding): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of boundPages([picture], told)) pieces.push(piece);
  } catch (error) {
    if (error instanceof NoPage) return null;
    throw error;
  }
  return Buffer.concat(pieces);
}
