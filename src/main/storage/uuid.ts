import { randomBytes } from 'node:crypto';

/**
 * A source of UUIDs of version 7 (RFC 9562, method 1 with a 12-bit counter): they sort in the order in which they were
 * made, even where the clock stands still or goes back.
 * @param now milliseconds since 1970
 */
export const createIdSource = (now: () => number = Date.now): (() => string) => {
  let milliseconds = 0;
  let counter = 0;
  return () => {
    const clock = now();
    if (clock > milliseconds) {
      milliseconds = clock;
      counter = randomBytes(1)[0] as number;
    } else if (++counter > 0xfff) {
      milliseconds++;
      counter = 0;
    }
    const bytes = randomBytes(16);
    bytes.writeUIntBE(milliseconds, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
};

const makeUuid = createIdSource();

/** A new id, branded as the caller needs it. */
export const makeId = <Id extends string>(): Id => makeUuid() as Id;
