// Stands for the ciphers of encrypted PDF files: no paper of ours is one.
const refused = () => {
  throw new Error('the packaged program writes no encrypted PDF');
};
module.exports = { cbc: refused, ecb: refused };
