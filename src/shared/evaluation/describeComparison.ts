import type { Comparison, ComparisonRow } from './comparison.ts';

/** A headline with the sentences below it, ready to be shown or copied into a report. */
export interface Finding {
  readonly headline: string;
  readonly sentences: readonly string[];
}

const lead = (text: string): string => text.replace(/^(-|−)?0(?=\.)/, '$1').replace('-', '−');

/** A number from −1 to 1 with two decimals and no leading zero, as APA has it. */
export const wordEstimate = (value: number): string => {
  const text = value.toFixed(2);
  return lead(text === '-0.00' ? '0.00' : text);
};

/** "p = .033", "p < .001", "p > .99". */
export const wordP = (p: number): string => {
  if (p < 0.001) return 'p < .001';
  if (p > 0.99) return 'p > .99';
  return `p = ${lead(p < 0.1 ? p.toFixed(3) : p.toFixed(2))}`;
};

const correctionNames = { holm: 'Holm correction', bh: 'Benjamini–Hochberg correction', none: '' } as const;

const tested = (comparison: Comparison): readonly ComparisonRow[] =>
  comparison.rows.filter(({ result }) => result !== null);

const decisiveP = (row: ComparisonRow): number => row.pAdjusted ?? row.result?.p ?? 1;

const wordEffect = ({ effect }: ComparisonRow, level: number): string => {
  if (effect === null) return '';
  const interval =
    effect.lower === null || effect.upper === null
      ? ''
      : `, ${Math.round(level * 100)}% CI [${wordEstimate(effect.lower)}, ${wordEstimate(effect.upper)}]`;
  return `${effect.name} = ${wordEstimate(effect.estimate)}${interval}`;
};

/** Effects that have the same name are on one scale and can be ranked by size. */
const largest = (rows: readonly ComparisonRow[]): ComparisonRow | null => {
  const name = rows.find(({ effect }) => effect !== null)?.effect?.name;
  return rows
    .filter(({ effect }) => effect?.name === name && effect !== undefined)
    .reduce<ComparisonRow | null>(
      (best, row) =>
        best === null || Math.abs(row.effect?.estimate ?? 0) > Math.abs(best.effect?.estimate ?? 0)
          ? row
          : best,
      null,
    );
};

const count = (n: number, one: string, many: string): string => (n === 1 ? `one ${one}` : `${n} ${many}`);

const wordGroups = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;

const article = (power: number): string =>
  /^(8|11$|18$)/.test(String(Math.round(power * 100))) ? 'an' : 'a';

/** What the sample could not have shown: the smallest effects over the rows. */
const wordDetectable = (rows: readonly ComparisonRow[], power: number): string | null => {
  const known = rows.flatMap(({ detectable, effect }) =>
    detectable === null || effect === null ? [] : [{ detectable, name: effect.name }],
  );
  const first = known[0];
  if (first === undefined) return null;
  const sizes = known.filter(({ name }) => name === first.name).map(({ detectable }) => detectable);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const range =
    wordEstimate(low) === wordEstimate(high)
      ? wordEstimate(low)
      : `${wordEstimate(low)} to ${wordEstimate(high)}`;
  return `With so many answers, only differences of ${first.name} ≈ ${range} or more had ${article(power)} ${Math.round(power * 100)}% chance of being found, so smaller ones can’t be ruled out.`;
};

/** What the rows show together; a null result names what could not have been found. Never "no effect". */
export const describeComparison = (comparison: Comparison): Finding => {
  const { labels, options, family } = comparison;
  const rows = tested(comparison);
  const between = `between ${wordGroups(labels)}`;
  const alpha = 1 - options.level;
  if (rows.length === 0)
    return {
      headline: `Nothing could be compared ${between}`,
      sentences: [...new Set(comparison.rows.flatMap(({ problem }) => problem ?? []))].slice(0, 3),
    };
  const differing = rows.filter((row) => decisiveP(row) < alpha);
  const correction =
    options.correction === 'none'
      ? 'without correction for looking at several questions'
      : `after ${correctionNames[options.correction]} over ${count(family, 'question', 'questions')}`;
  const most = largest(rows);
  const p = most?.result?.p;
  const largestWords =
    most === null || p === undefined
      ? null
      : `The largest seen was for “${most.label}”: ${wordEffect(most, options.level)}, ${wordP(p)} before${
          most.pAdjusted === null || options.correction === 'none'
            ? ''
            : ` and ${wordP(most.pAdjusted).slice(2)} after correction`
        }.`.replace(' before.', '.');
  if (differing.length === 0) {
    const smallest = Math.min(...rows.map(decisiveP));
    return {
      headline: `No difference found ${between}`,
      sentences: [
        `No question differed ${correction} (smallest ${options.correction === 'none' ? '' : 'adjusted '}${wordP(smallest)}).`,
        ...[wordDetectable(rows, options.power), largestWords].flatMap((one) => one ?? []),
      ],
    };
  }
  const others = rows.length - differing.length;
  return {
    headline: `${count(differing.length, 'difference', 'differences')} found ${between}`.replace(/^o/, 'O'),
    sentences: [
      `${count(differing.length, 'question', 'questions')} of ${rows.length} differed ${correction}.`.replace(
        /^o/,
        'O',
      ),
      ...differing.map(
        (row) =>
          `“${row.label}”: ${wordEffect(row, options.level)}${row.effect === null ? '' : ', '}${wordP(decisiveP(row))}.`,
      ),
      ...(others === 0 ? [] : [wordDetectable(rows, options.power)].flatMap((one) => one ?? [])),
    ],
  };
};
