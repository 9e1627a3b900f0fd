import { foldText } from '../../util/index.ts';
import { firstLine, oneHeaderLine, type Vendor } from './vendor.ts';

/** The first heading of a Google export, in the languages that its forms speak. */
const timestampWords = new Set(
  [
    'timestamp',
    'marca temporal',
    'horodateur',
    'zeitstempel',
    'carimbo de data/hora',
    'informazioni cronologiche',
    'tijdstempel',
    'tidsstämpel',
    'sygnatura czasowa',
    'zaman damgası',
    'タイムスタンプ',
    '타임스탬프',
    '时间戳记',
    'отметка времени',
  ].map(foldText),
);

/**
 * Google Forms: through its sheet (`12/13/2019 9:50:30`, choices joined by `, `) and as its own CSV
 * (`2026/09/04 8:56:26 PM GMT+5:30`, choices joined by `;`).
 */
export const googleForms: Vendor = {
  id: 'google-forms',
  label: 'Google Forms',
  recognize: (grid) => {
    const starts = timestampWords.has(foldText(firstLine(grid)[0] ?? ''));
    if (starts) return 0.9;
    return /^form responses \d+$/i.test(grid.name) ? 0.7 : 0;
  },
  fold: oneHeaderLine,
  bookkeeping: [/^score$/i, /^total score$/i],
};
