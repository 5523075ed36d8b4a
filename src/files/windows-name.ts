/** Names that Windows takes for something else than the file that was meant. */

/** Its devices, with whatever ending: what is written to one is nowhere. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;
/** It cuts these off, and the file has another name than was said. */
const CUT_OFF = /[. ]$/;
/** No name has these; behind a colon it is a hidden part of another file. */
const NO_LETTER = /[<>:"|?*\u0000-\u001f]/;

/**
 * Whether a part of a path is no name of a file there: a device's (`CON`, `NUL.pdf`, `COM1`), one
 * with a dot or space at its end, or with a letter that names do not have.
 */
export function isReservedOnWindows(path: string): boolean {
  // A drive, a share, and the long forms of both.
  const parts = path.replace(/^[\\/]{2}[?.][\\/]/, '').replace(/^[a-z]:/i, '');
  return parts
    .split(/[\\/]/)
    .filter((part) => !['', '.', '..'].includes(part))
    .some((part) => DEVICE.test(part) || CUT_OFF.test(part) || NO_LETTER.test(part));
}
