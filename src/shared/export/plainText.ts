/** A text that XML and mail can carry: control characters and lone halves of pairs become �, line breaks stay. */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
