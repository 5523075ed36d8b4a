/** The text files in a ZIP archive such as a spreadsheet, by their path. */
import { inflateRawSync } from 'node:zlib';

const [END, ENTRY] = [0x06054b50, 0x02014b50];

export function unzip(archive: Buffer): Map<string, string> {
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== END) end -= 1;
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('no entry of an archive');
    const [name, extra, remark] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const [packed, header] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
    const path = archive.toString('utf8', at + 46, at + 46 + name!);
    const skip = archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const bytes = archive.subarray(header + 30 + skip, header + 30 + skip + packed);
    const stored = archive.readUInt16LE(at + 10) === 0;
    files.set(path, (stored ? bytes : inflateRawSync(bytes)).toString('utf8'));
    at += 46 + name! + extra! + remark!;
  }
  return files;
}
