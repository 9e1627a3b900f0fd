/** Characters of the bytes 0x80 to 0xFF in Mac OS Roman (Unicode's ROMAN.TXT); decoders of browsers know it, Node's may not. */
const upperHalf =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

export const macRomanCharacter = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : (upperHalf[byte - 0x80] ?? '\ufffd');

export const decodeMacRoman = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    let piece = '';
    for (const byte of bytes.subarray(from, from + 8192)) piece += macRomanCharacter(byte);
    pieces.push(piece);
  }
  return pieces.join('');
};
