/** A 32-bit hash of a text (FNV-1a), begun with a seed of its own. */
const hash = (text: string, seed: number): number => {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // The last bits of FNV are weak where texts differ at their ends only.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
};

/** An identifier in the form of a UUID for something that has none, always the same for the same parts. */
export const guidFrom = (...parts: readonly (string | number)[]): string => {
  const text = parts.join('\u0000');
  const digits = [1, 2, 3, 4]
    .map((seed) =>
      hash(text, seed * 0x9e3779b1)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
};
