/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const primes = Array.from({ length: 312 }, (_, at) => at).filter(
  (number) =>
    number > 1 &&
    Array.from({ length: Math.floor(Math.sqrt(number)) - 1 }, (_, at) => at + 2).every(
      (by) => number % by > 0,
    ),
);
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 4_294_967_296);
const rounds = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const schedule = new Uint32Array(64);

const mixBlock = (state: Uint32Array, bytes: Uint8Array, from: number): void => {
  for (let at = 0; at < 16; at++) {
    const place = from + at * 4;
    schedule[at] =
      ((bytes[place] as number) << 24) |
      ((bytes[place + 1] as number) << 16) |
      ((bytes[place + 2] as number) << 8) |
      (bytes[place + 3] as number);
  }
  for (let at = 16; at < 64; at++) {
    const early = schedule[at - 15] as number;
    const late = schedule[at - 2] as number;
    const one = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const two = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[at] = (schedule[at - 16] as number) + one + (schedule[at - 7] as number) + two;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < 64; at++) {
    const one = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const pick = (e & f) ^ (~e & g);
    const first = (h + one + pick + (rounds[at] as number) + (schedule[at] as number)) | 0;
    const two = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + two + most) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] as number) + word;
  });
};

/** SHA-256 of a text in UTF-8 as 64 hexadecimal digits (FIPS 180-4), for code that has no crypto of its own. */
export const sha256OfText = (text: string): string => {
  const content = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((content.length + 9) / 64) * 64);
  padded.set(content);
  padded[content.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(content.length / 536_870_912));
  view.setUint32(padded.length - 4, (content.length << 3) >>> 0);
  const state = Uint32Array.from(start);
  for (let from = 0; from < padded.length; from += 64) mixBlock(state, padded, from);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
};
