/** The color of a family from its name, as a CSS variable; names past the palette repeat its colors. */
const palette = [
  'hazel',
  'rowan',
  'linden',
  'maple',
  'cedar',
  'alder',
  'juniper',
  'willow',
  'aspen',
  'birch',
  'beech',
  'elm',
] as const;

export const familyColor = (name: string): string => {
  const first = name.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  const known = palette.find((entry) => entry === first);
  if (known !== undefined) return `var(--mg-family-${known})`;
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return `var(--mg-family-${palette[sum % palette.length]})`;
};
