import { familyToken } from '../../shared/figures/index.ts';

/** The color of a family from its name, as a CSS variable; names past the palette repeat its colors. */
export const familyColor = (name: string): string => `var(--mg-${familyToken(name)})`;
