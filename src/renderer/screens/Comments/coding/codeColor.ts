import type { CSSProperties } from 'react';
import type { CodeColor } from '../../../../shared/model/index.ts';

/** The color of a code, as a CSS variable. Its name always stands beside it. */
export const codeColor = (color: CodeColor): string => `var(--mg-family-${color})`;

/** Gives a part the color of a code; styles read `--code`. */
export const codeStyle = (color: CodeColor): CSSProperties =>
  ({ '--code': codeColor(color) }) as CSSProperties;
