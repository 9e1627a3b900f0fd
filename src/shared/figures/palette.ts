/** Colors on white paper, and in every exported file. The window puts its theme's colors in for the same names. */
export const paperColors = {
  surface: '#FFFFFF',
  sunk: '#F8F9F6',
  ink: '#1B2620',
  'ink-2': '#4A5750',
  'ink-3': '#5F6C64',
  edge: '#7F8C83',
  line: '#DCE1D8',
  'line-2': '#C6CEC2',
  track: '#E4E8E0',
  plum: '#7B3B6E',
  lake: '#2A5E8C',
  'rating-1': '#A8481F',
  'rating-2': '#DDA27C',
  'rating-3': '#D9DCD3',
  'rating-4': '#7DB5AC',
  'rating-5': '#1C6A62',
  'family-hazel': '#5E6B1E',
  'family-rowan': '#A12B55',
  'family-linden': '#1F6F8B',
  'family-maple': '#A65416',
  'family-cedar': '#5B4BA0',
  'family-alder': '#2E6E4E',
  'family-juniper': '#3A5A9B',
  'family-willow': '#7B3B6E',
  'family-aspen': '#8A6A12',
  'family-birch': '#5B6670',
  'family-beech': '#8A3B2A',
  'family-elm': '#0F6E6A',
} as const;

/** Digits and hatching on the rating colors, which are the same in every theme. */
export const fixedColors = { 'on-strong': '#FFFFFF', 'on-pale': '#1B2620' } as const;

export type ThemeToken = keyof typeof paperColors;
export type FixedToken = keyof typeof fixedColors;
export type FigureToken = ThemeToken | FixedToken;

export const isFixedToken = (token: FigureToken): token is FixedToken => Object.hasOwn(fixedColors, token);

/** The color of a name on paper. */
export const paperColor = (token: FigureToken): string =>
  isFixedToken(token) ? fixedColors[token] : paperColors[token];
