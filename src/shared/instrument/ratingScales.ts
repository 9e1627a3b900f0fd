import type { RatingScale } from '../model/index.ts';
import { foldText } from '../util/index.ts';

/** Words of common scales, from the lowest step up; each step may have several spellings. The first one is kept. */
const knownScales: readonly (readonly (readonly string[])[])[] = [
  [
    ['Strongly disagree', 'Disagree strongly', 'Totally disagree', 'Completely disagree'],
    ['Disagree', 'Somewhat disagree', 'Rather disagree'],
    ['Neither agree nor disagree', 'Neutral', 'Neither', 'Undecided', 'Unsure'],
    ['Agree', 'Somewhat agree', 'Rather agree'],
    ['Strongly agree', 'Agree strongly', 'Totally agree', 'Completely agree'],
  ],
  [
    ['Very dissatisfied'],
    ['Dissatisfied'],
    ['Neutral', 'Neither satisfied nor dissatisfied'],
    ['Satisfied'],
    ['Very satisfied'],
  ],
  [
    ['Never'],
    ['Rarely', 'Seldom'],
    ['Sometimes', 'Occasionally'],
    ['Often', 'Frequently'],
    ['Always', 'Very often'],
  ],
  [['Poor', 'Very poor'], ['Fair'], ['Good'], ['Very good'], ['Excellent']],
  [
    ['Very unlikely', 'Extremely unlikely'],
    ['Unlikely'],
    ['Neutral', 'Neither likely nor unlikely'],
    ['Likely'],
    ['Very likely', 'Extremely likely'],
  ],
  [
    ['Not effective at all', 'Not at all effective', 'Not effective'],
    ['Slightly effective', 'A little effective'],
    ['Moderately effective', 'Somewhat effective'],
    ['Very effective'],
    ['Extremely effective'],
  ],
  [
    ['Not important', 'Not at all important'],
    ['Slightly important'],
    ['Moderately important', 'Somewhat important'],
    ['Important', 'Very important'],
    ['Extremely important'],
  ],
  [
    ['Not at all'],
    ['A little', 'Slightly'],
    ['Somewhat', 'Moderately'],
    ['Very much', 'Quite a bit', 'Very'],
    ['Extremely'],
  ],
];

/** `5 - Agree`, `4. Good`, `3: Neutral`, `2 (rarely)`. */
const numbered = /^([0-9]|10)\s*(?:[-–—.:=)]\s*|\()(\D.*?)\)?$/s;

export const splitStep = (cell: string): { step: number; words: string } | null => {
  const found = numbered.exec(cell.trim());
  return found === null ? null : { step: Number(found[1]), words: (found[2] as string).trim() };
};

const wholeNumber = (cell: string): number | null => (/^\s*\d{1,2}\s*$/.test(cell) ? Number(cell) : null);

/** The step of a known scale's words, 1 to 5, or null. */
const stepInWords = (scale: readonly (readonly string[])[], cell: string): number | null => {
  const folded = foldText(cell);
  const at = scale.findIndex((spellings) => spellings.some((spelling) => foldText(spelling) === folded));
  return at < 0 ? null : at + 1;
};

/** The step that a cell means on a scale: a number, a numbered label, a label, or a known spelling of it. */
export const stepOf = (scale: RatingScale, cell: string): number | null => {
  const inRange = (step: number): number | null => (step >= scale.min && step <= scale.max ? step : null);
  const plain = wholeNumber(cell);
  if (plain !== null) return inRange(plain);
  const outOf = /^\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*$/.exec(cell);
  if (outOf !== null && Number(outOf[2]) === scale.max) return inRange(Number(outOf[1]));
  const split = splitStep(cell);
  if (split !== null) return inRange(split.step);
  const folded = foldText(cell);
  const label = scale.labels.findIndex((words) => words !== '' && foldText(words) === folded);
  if (label >= 0) return scale.min + label;
  const known = knownScales.find(
    (steps) => foldText(steps[0]?.[0] ?? '') === foldText(scale.labels[0] ?? ''),
  );
  const step = known === undefined ? null : stepInWords(known, cell);
  return step === null ? null : inRange(scale.min + step - 1);
};

const scaleOfNumbers = (steps: readonly number[], heading: string): RatingScale => {
  const highest = Math.max(...steps);
  const lowest = Math.min(...steps);
  const tenFolds = highest > 7 || /\b0\s*(-|to|–)\s*10\b|recommend|how likely/i.test(heading);
  if (tenFolds && highest > 5)
    return {
      min: lowest === 0 || /recommend|\b0\s*(-|to|–)\s*10\b/i.test(heading) ? 0 : 1,
      max: 10,
      labels: [],
    };
  return {
    min: lowest === 0 ? 0 : 1,
    max: highest > 5 ? 7 : Math.max(highest, lowest === 0 ? 4 : 5),
    labels: [],
  };
};

/**
 * The rating scale that a column's cells are steps of, with its words where they are known.
 * @returns null where fewer than 95 % of the cells are steps of one scale
 */
export const learnScale = (cells: readonly string[], heading: string): RatingScale | null => {
  if (cells.length === 0) return null;
  const enough = (count: number): boolean => count >= cells.length * 0.95;
  const plain = cells.map(wholeNumber).filter((step) => step !== null);
  const inTen = plain.filter((step) => step <= 10);
  if (enough(inTen.length)) return scaleOfNumbers(inTen, heading);
  const split = cells.map(splitStep).filter((step) => step !== null);
  if (split.length > 0 && enough(split.length + inTen.length)) {
    const scale = scaleOfNumbers([...split.map(({ step }) => step), ...inTen], heading);
    const labels = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => {
      const said = split.find(({ step }) => step === scale.min + at);
      return said?.words ?? '';
    });
    const distinct = new Set(split.map(({ step, words }) => `${step} ${foldText(words)}`)).size;
    return distinct === new Set(split.map(({ step }) => step)).size ? { ...scale, labels } : null;
  }
  for (const steps of knownScales) {
    const found = cells.map((cell) => stepInWords(steps, cell)).filter((step) => step !== null);
    if (enough(found.length) && new Set(found).size >= Math.min(2, new Set(cells.map(foldText)).size)) {
      return { min: 1, max: steps.length, labels: steps.map((spellings) => spellings[0] as string) };
    }
  }
  return null;
};
