import { foldText } from '../../util/index.ts';
import { missingReasonOf } from '../missingWords.ts';
import { answered, noShape, type QuestionTypeDefinition, skipped, unreadable } from './definition.ts';

const yesWords = new Set([
  'yes',
  'y',
  'true',
  'checked',
  'si',
  'oui',
  'ja',
  'i agree',
  'i consent',
  'agreed',
]);
const noWords = new Set([
  'no',
  'n',
  'false',
  'unchecked',
  'non',
  'nein',
  'i do not agree',
  'i do not consent',
]);

/** `yes` or `no`, or null where the cell says neither. "Yes, gladly" counts as yes. */
export const readYesNo = (cell: string): 'yes' | 'no' | null => {
  const folded = foldText(cell).replace(/[.!]+$/, '');
  const first = folded.split(/[,;:.(]| - /)[0]?.trim() ?? '';
  if (yesWords.has(folded) || yesWords.has(first)) return 'yes';
  return noWords.has(folded) || noWords.has(first) ? 'no' : null;
};

export const yesNo: QuestionTypeDefinition = {
  type: 'yesNo',
  label: 'Yes or no',
  parse: (cell) => {
    const said = readYesNo(cell);
    if (said !== null) return answered(said);
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    return unreadable;
  },
  format: (value) => (value === 'yes' || value === 'no' ? value : ''),
  guess: (cells) => {
    if (cells.length === 0) return 0;
    const sides = new Set(cells.map(readYesNo));
    if (sides.has(null)) return 0;
    // Several ways to say yes are choices worth keeping apart.
    return new Set(cells.map(foldText)).size <= 2 ? 0.96 : 0.5;
  },
  design: () => noShape,
};
