import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const grove: MantineColorsTuple = [
  '#F0F6F3',
  '#E2EFE8',
  '#CBE2D7',
  '#A9CDBD',
  '#7CB79F',
  '#56A387',
  '#2E7D63',
  '#1E5B48',
  '#174838',
  '#103529',
];
const gray: MantineColorsTuple = [
  '#F8F9F6',
  '#F4F6F1',
  '#E9EDE5',
  '#DCE1D8',
  '#C6CEC2',
  '#A3AEA6',
  '#7F8C83',
  '#5F6C64',
  '#4A5750',
  '#1B2620',
];
const dark: MantineColorsTuple = [
  '#E7ECE8',
  '#B7C2BB',
  '#98A59D',
  '#73827A',
  '#3A4740',
  '#2B3630',
  '#202A25',
  '#121815',
  '#0E1311',
  '#0A0E0C',
];

/** Mantine's settings that carry our tokens; the colors themselves are in tokens.css. */
export const theme = createTheme({
  primaryColor: 'grove',
  primaryShade: { light: 7, dark: 6 },
  colors: { grove, gray, dark },
  fontFamily: 'var(--mg-sans)',
  headings: {
    fontFamily: 'var(--mg-sans)',
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  defaultRadius: 8,
  fontSizes: { xs: '12px', sm: '13.5px', md: '14px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '17px', md: '20px', lg: '20px', xl: '24px' },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close the message' } } },
    Button: { defaultProps: { fw: 550, fz: 14 } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    // Menus and hints float above the page; a landmark of their own lets screen readers find them.
    Portal: { defaultProps: { target: '#floating' } },
    Modal: { defaultProps: { centered: true, radius: 12, closeButtonProps: { 'aria-label': 'Close' } } },
  },
});

/** Points Mantine's own surfaces, borders and texts at the tokens, in both schemes. */
export const resolveVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--mg-bg)',
    '--mantine-color-text': 'var(--mg-ink)',
    '--mantine-color-dimmed': 'var(--mg-ink-3)',
    '--mantine-color-placeholder': 'var(--mg-ink-3)',
    '--mantine-color-anchor': 'var(--mg-primary-ink)',
    '--mantine-color-default': 'var(--mg-surface)',
    '--mantine-color-default-hover': 'var(--mg-sunk)',
    '--mantine-color-default-color': 'var(--mg-ink)',
    '--mantine-color-default-border': 'var(--mg-line-2)',
    '--mantine-color-error': 'var(--mg-rust-ink)',
  };
  return { variables: {}, light: shared, dark: shared };
};
