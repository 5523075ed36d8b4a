/** Help for digitised papers. */
import type { CommandHelp } from '../../shape.ts';

const code = 'H49.22-261123-0001';
const document = { document: 'the dossier and a number (…/2), or 8 digits or more of the digest' };

export const documentHelp = {
  'document add': {
    summary: 'Keep the scan of a paper of a dossier, or of its result',
    examples: [
      `document add ${code} --component 2 ./birth-notice.pdf`,
      `document add ${code} --component "Tờ khai" ./page-1.jpg ./page-2.jpg`,
      `giay-so them ${code} --result ./result.pdf --number 12/2026 --valid-until 2031-11-23`,
    ],
    args: { code: 'the dossier', files: 'PDF, JPEG, PNG or TIFF files' },
    options: {
      component: 'which paper, by its number or name',
      result: 'it is the result',
      paperCode: 'the national code of such papers, as KQ.G15.000031',
      number: 'the number of the paper',
      issuedOn: 'the day it was issued',
      issuedBy: 'who issued it',
      signer: 'who signed it',
      validUntil: 'its last day',
    },
    more: [
      'The kind is told by what is in the file and not by its name. Every byte is kept as it came; pictures that are added together are one paper, and are bound into a PDF/A besides; each PDF or TIFF is a paper of its own. The same file of one paper is kept once.',
      'The number of a paper is the one before it in dossier show; --component result is the result.',
      "A citizen's card (an identity paper by its name) is not kept as an image: it is scanned for its data. The setting documents.cards allows it (Law 91/2025).",
      'On a terminal, without a file, the newest files of the folder that scan.folder names (MOTCUA_SCANS of one machine) are offered by number; the file stays where it is.',
    ],
  },
  'document list': {
    summary: 'What is digitised of a dossier or of a citizen',
    examples: [
      `document list ${code}`,
      'document list --citizen 022192000001',
      `giay-so danh-sach ${code} --json`,
    ],
    args: { code: 'the dossier' },
    options: { citizen: "all dossiers of this person's own, instead of one" },
  },
  'document show': {
    summary: 'What is known of one digitised paper',
    examples: [`document show ${code}/2`, 'document show 3f9ab01c', `giay-so xem ${code}/2 --json`],
    args: document,
  },
  'document open': {
    summary: 'Open a digitised paper on the screen',
    examples: [
      `document open ${code}/2`,
      'document open 3f9ab01c',
      `document open ${code}/2 --original`,
    ],
    args: document,
    options: { original: 'the first picture as it came, not the PDF/A' },
    more: [
      "By the program that MOTCUA_VIEWER names (a path, no words behind it; the copy goes when it is closed), else by the machine's own: press Enter when you have seen it. The copy is for you alone and goes right after. Who opened it is kept like every look.",
    ],
  },
  'document export': {
    summary: 'Write a digitised paper to a file',
    examples: [
      `document export ${code}/2 ./paper.pdf`,
      `document export ${code}/2 -`,
      `giay-so xuat ${code}/2 ./page-1.jpg --original`,
    ],
    args: { ...document, file: 'the file to write; - for standard output' },
    options: { original: 'the first picture as it came, and not the PDF/A' },
  },
  'document verify': {
    summary: 'Check who signed a PDF, and what that is worth',
    examples: [
      `document verify ${code}/2`,
      'document verify ./signed-result.pdf',
      `giay-so kiem-tra ${code}/2 --json`,
    ],
    args: {
      document: 'the dossier and a number (…/2), 8 digits or more of the digest, or a PDF file',
    },
    more: [
      'Of each signature: the signer, who issued the certificate and its number; whether it covers the whole file; what was added since; whether the chain of certificates leads to a root in signature.roots; whether the certificate was good when it was signed. The time is that of a stamp of time where there is one, else what the signer claims.',
      'Nobody is asked over a network, so revocation is always unknown. For a kept paper the answer goes into the dossier with its time; for a file outside it does not. The exit code is 3 when it is refused.',
    ],
  },
  'document sign': {
    summary: 'Sign digitised papers with the office’s key file',
    examples: [
      `document sign ${code}/2 --p12 ./key.p12`,
      `document sign ${code} --p12 ./key.p12 --password-file ./password.txt`,
      `giay-so ky 3f9ab01c --p12 ./key.p12 --reason "Sao y" --json`,
    ],
    args: {
      document:
        'the dossier and a number (…/2), 8 digits or more of the digest, or a dossier: all not signed yet',
    },
    options: {
      p12: 'a PKCS #12 file (.p12, .pfx) with a key and its certificate',
      passwordFile: 'a file with its password in the first line; else it is asked for',
      reason: 'what the signature says of the copy; else that it was digitised from paper',
    },
    more: [
      'The original stays byte for byte; what is signed is a digitised paper of its own, which names the one it was made from. Of pictures the bound PDF/A is signed. The signature is PAdES B-B; its time is this machine’s, without a stamp of time.',
      'At the upper right of the first page stands which form of copy it is, the office, the signer and the time (Decree 30/2020). Signatures that a file came with are worth what they were.',
      'The certificate has to be good now, for signing, and that of the key. Neither key nor password is kept anywhere.',
    ],
  },
  'document remove': {
    summary: 'Remove a wrong scan; its digest and the reason stay',
    examples: [
      `document remove ${code}/2 --reason "somebody else's paper"`,
      `document remove ${code}/1 --reason "blurred" --json`,
      `giay-so go ${code}/2 --reason "twice"`,
    ],
    args: document,
    options: { reason: 'why it is removed' },
    more: ['What was signed of it here (document sign) goes with it, and is told.'],
  },
  'document reuse': {
    summary: 'Use a scan again that the owner has in the store',
    examples: [
      `document reuse ${code} H49.22-261001-0007/2 --component 3`,
      `document reuse ${code} 3f9ab01c --component "Giấy chứng nhận kết hôn"`,
      `giay-so dung-lai ${code} H49.22-261001-0007/1 --component 1 --json`,
    ],
    args: { code: 'the dossier', ...document },
    options: { component: 'for which paper of the dossier, by number or name' },
    more: [
      'What is spent by what it was handed in for (a declaration, a birth notice, a certificate of marital status, a contract, a mandate) is not used again: data/catalogue/spent-papers.json.',
      "Only the owner's own, still good, of the same national paper code (of the same name where the catalogue gives none). The dossier keeps the digest and where it is from; component 4.3 of the index counts it.",
      'At a reception: dossier receive --reuse "3=<digitised paper>". What there is: document list --citizen.',
    ],
  },
  'document retention': {
    summary: 'Scans whose time of keeping is over',
    examples: ['document retention', 'document retention --limit 10', 'document retention --csv'],
    options: { limit: 'how many at most' },
    more: [
      "Terms and their sources stand in data/catalogue/retention.json: a row paper for papers, result for results; without one of their own the dossier's. Of somebody who is held nothing is over. No scan goes by itself: each is destroyed by document destroy.",
    ],
  },
  'document destroy': {
    summary: 'Destroy a scan whose time of keeping is over',
    examples: [
      `document destroy ${code}/2 --reason "record of destruction no. 3"`,
      `document destroy ${code}/1 --reason "term over" --json`,
      `document destroy ${code}/2 --reason "record no. 3"`,
    ],
    args: document,
    options: { reason: 'by which decision or record' },
    more: [
      'The day goes by those on which people worked in the store, not by the clock alone: nothing brings it back.',
    ],
  },
  'document sort': {
    summary: 'Part a pile scanned in one pass among its dossiers',
    examples: [
      'document sort ./morning --plan',
      'document sort ./morning.pdf --left ./left.pdf',
      'giay-so phan-loai ./morning --yes --json',
    ],
    args: { pile: 'a PDF, JPEG, PNG or TIFF, or the folder of the scanner' },
    options: {
      plan: 'shows how it would be parted and keeps nothing',
      left: 'a PDF to write the pages to that stay',
    },
    more: [
      'A separator (print separators) or a receipt lies on the papers of its dossier; each paper lies behind its own separator, and a dossier of one paper needs none. Each PDF, and each TIFF of several pages, is a pile of its own; pictures of a folder follow one another by name.',
      'An empty page right behind a separator is its back and is dropped; other empty pages stay with their paper. Pages that nothing surely leads stay, with the reason (exit code 7). The files themselves are left as they are, and the same pile sorted again keeps nothing twice.',
      'A declaration printed here needs no separator: each of its pages says in its code which it is, and of how many. One that is missing is told.',
      'On a terminal it is shown and asked about; elsewhere, and where JSON is wanted, only --yes keeps: without it all is shown and nothing kept (exit code 2).',
    ],
  },
} satisfies Record<string, CommandHelp>;
