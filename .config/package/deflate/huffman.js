// Codes of bits for symbols: the shorter, the more often one comes; none longer than is allowed.

/**
 * How many bits each symbol gets (package-merge: the best there is within `longest`). Of one symbol
 * alone, and of none, there is still a code.
 * @param {Uint32Array} counts @param {number} longest
 */
export function codeLengths(counts, longest) {
  const lengths = new Uint8Array(counts.length);
  const leaves = [...counts.keys()]
    .filter((symbol) => counts[symbol] > 0)
    .sort((one, other) => counts[one] - counts[other] || one - other)
    .map((symbol) => ({ weight: counts[symbol], symbol, parts: null }));
  // Some readers do not take a code of one symbol: it gets a companion.
  for (let symbol = 0; leaves.length < 2; symbol += 1) {
    if (counts[symbol] === 0) leaves.unshift({ weight: 0, symbol, parts: null });
  }
  let row = leaves;
  for (let level = 1; level < longest; level += 1) row = merged(leaves, pairs(row));
  for (const each of row.slice(0, 2 * leaves.length - 2)) deepen(each, lengths);
  return lengths;
}

/** Neighbours put together, the odd one left out. */
function pairs(row) {
  return Array.from({ length: row.length >> 1 }, (_, at) => {
    const parts = [row[2 * at], row[2 * at + 1]];
    return { weight: parts[0].weight + parts[1].weight, symbol: -1, parts };
  });
}

function merged(one, other) {
  const all = [];
  for (let [first, second] = [0, 0]; first < one.length || second < other.length;) {
    const isFirst =
      second >= other.length || (first < one.length && one[first].weight <= other[second].weight);
    all.push(isFirst ? one[first++] : other[second++]);
  }
  return all;
}

function deepen({ symbol, parts }, lengths) {
  if (parts === null) lengths[symbol] += 1;
  else for (const part of parts) deepen(part, lengths);
}

/**
 * The bits of each symbol, the first to be written lowest (RFC 1951, 3.2.2).
 * @param {Uint8Array} lengths
 */
export function codesOf(lengths) {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let bits = 1; bits <= 15; bits += 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== bits) continue;
      codes[symbol] = turned(code, bits);
      code += 1;
    }
    code <<= 1;
  }
  return codes;
}

function turned(code, bits) {
  let back = 0;
  for (let at = 0; at < bits; at += 1) back |= ((code >> at) & 1) << (bits - 1 - at);
  return back;
}
