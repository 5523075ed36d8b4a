// What lies within a package and is somebody else's: what a binary was built of, and code that was
// carried over. Their own packages say nothing of it, and their licences want it said.
// The texts of what PDFium is built of are those of its own tree.

/** @typedef {{name: string, licence: string, by?: string, text?: string}} Within */

const APACHE = 'Apache License 2.0, as it stands with Abseil in this file';
const PUBLIC = 'public domain';

/** A part under the MIT licence, whose text is added. */
const mit = (name, by) => ({ name, licence: 'MIT', by, text: 'mit.txt' });

const pdfium = (name, licence, file) => ({ name, licence, text: `pdfium/${file}.txt` });

const sqlite = { name: 'SQLite', licence: PUBLIC, by: 'The authors disclaim copyright to it.' };

/** By package. @type {Readonly<Record<string, readonly Within[]>>} */
export const within = {
  '@hyzyla/pdfium': [
    pdfium('PDFium', 'BSD-3-Clause AND Apache-2.0', 'pdfium'),
    mit('pdfium-lib, which builds PDFium for WebAssembly', 'Copyright (c) 2018 Paulo Coutinho'),
    pdfium('Abseil', 'Apache-2.0', 'abseil'),
    pdfium('Anti-Grain Geometry 2.3', 'its own', 'agg'),
    pdfium('fast_float', 'MIT', 'fast-float'),
    pdfium('FreeType', 'FTL', 'freetype'),
    pdfium('ICU', 'Unicode-3.0', 'icu'),
    pdfium('Little CMS', 'MIT', 'lcms'),
    pdfium('libjpeg-turbo', 'IJG AND BSD-3-Clause', 'libjpeg-turbo'),
    pdfium('libjpeg of the Independent JPEG Group', 'IJG', 'libjpeg-turbo-ijg'),
    pdfium('libpng', 'libpng-2.0', 'libpng'),
    pdfium('LibTIFF', 'libtiff', 'libtiff'),
    pdfium('OpenJPEG', 'BSD-2-Clause', 'openjpeg'),
    pdfium('simdutf', 'MIT', 'simdutf'),
    pdfium('zlib', 'Zlib', 'zlib'),
    pdfium('libc++ and compiler-rt of LLVM', 'Apache-2.0 WITH LLVM-exception', 'llvm'),
    mit('Emscripten', 'Copyright (c) 2010-2014 Emscripten authors'),
    mit('musl', 'Copyright (c) 2005-2020 Rich Felker, et al.'),
  ],
  'better-sqlite3': [sqlite],
  'better-sqlite3-multiple-ciphers': [
    sqlite,
    mit('SQLite3 Multiple Ciphers', 'Copyright (c) 2019-2026 Ulrich Telle'),
    {
      name: 'Argon2',
      licence: 'CC0-1.0 OR Apache-2.0',
      by: `Copyright 2015 its authors; ${APACHE}`,
    },
    mit('AEGIS', 'Copyright (c) 2023-2024 Frank Denis'),
    mit(
      'miniz',
      'Copyright 2013-2014 RAD Game Tools and Valve Software; 2010-2014 Rich Geldreich and ' +
        'Tenacious Software LLC; 2016 Martin Raiber',
    ),
    {
      ...{ name: 'SHA-2', licence: 'BSD-3-Clause', text: 'bsd-3.txt' },
      by: 'Copyright (C) 2005, 2007 Olivier Gay',
    },
    { name: 'MD5', licence: PUBLIC, by: 'Alexander Peslyak, 2001' },
    { name: 'BLAKE2s', licence: 'CC0-1.0', by: 'Thomas Pornin' },
  ],
  'zxing-wasm': [
    {
      name: 'ZXing-C++',
      licence: 'Apache-2.0',
      by: `Copyright 2007-2026 the ZXing authors, Nu-book Inc. and Axel Waggershauser; ${APACHE}`,
    },
    { name: 'stb_image', licence: PUBLIC, by: 'Sean Barrett disclaims copyright to it.' },
    pdfium('libc++ and compiler-rt of LLVM', 'Apache-2.0 WITH LLVM-exception', 'llvm'),
    mit('Emscripten', 'Copyright (c) 2010-2014 Emscripten authors'),
    mit('musl', 'Copyright (c) 2005-2020 Rich Felker, et al.'),
  ],
  brotli: [
    { name: 'Brotli decoder', licence: 'Apache-2.0', by: `Copyright 2013 Google Inc.; ${APACHE}` },
  ],
};
