// Stands for the unpacking of WOFF2 fonts, whose dictionary is large: our fonts are none.
module.exports = () => {
  throw new Error('a WOFF2 font cannot be opened by the packaged program');
};
