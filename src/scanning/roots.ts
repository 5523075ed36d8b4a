/** The certificates that an office trusts: its own data, as files in a folder. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { withFile } from '../files/problem.ts';
import { readSmall } from '../files/read.ts';
import { certifiedOf, type Certified } from './cms.ts';

export interface Roots {
  papers: Certified[];
  /** SHA-256 over the certificates, whatever their files are called and in whatever order. */
  digest: string;
}

const NAME = /\.(pem|crt|cer|der)$/i;
const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * All certificates of a folder, PEM or DER. Throws `file.cannot_read` and `file.too_large`,
 * `document.bad_root` for a file that has none, and `document.no_roots` where there is no file.
 */
export function readRoots(folder: string): Roots {
  const names = withFile('file.cannot_read', folder, () => readdirSync(folder)).toSorted();
  const papers = names
    .filter((name) => NAME.test(name))
    .flatMap((name) => inFile(join(folder, name)));
  if (papers.length === 0) throw new Problem('document.no_roots', { path: folder });
  const prints = new Set(papers.map(({ x509 }) => x509.fingerprint256));
  const digest = createHash('sha256')
    .update([...prints].toSorted().join('\n'))
    .digest('hex');
  return { papers, digest };
}

function inFile(path: string): Certified[] {
  const bytes = readSmall(path);
  const texts = bytes.toString('latin1').match(PEM) ?? [bytes];
  return texts.map((each) => {
    const paper = certifiedOf(each);
    if (paper === null) throw new Problem('document.bad_root', { path });
    return paper;
  });
}
