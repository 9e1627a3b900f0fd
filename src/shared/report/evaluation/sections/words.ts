import type { JointDisplay, JointDisplayRow } from '../../../evaluation/index.ts';
import { jointBars, jointFigure } from '../../../figures/index.ts';
import { effectPhrase, medianPhrase } from '../cells.ts';
import { column, figureOf, rowOf, type SectionDraft, sentence, tableOf, wantedFromBoard } from '../draft.ts';
import type { QuoteBlock, ReportBlock, ReportCell, TableBlock } from '../model.ts';
import {
  count,
  emptyCell,
  listed,
  type Phrase,
  percent,
  phraseCell,
  plain,
  pWords,
  say,
  sayAll,
  strong,
  textCell,
} from '../phrase.ts';
import type { ReportPreset } from '../presets.ts';
import type { ReportResults } from '../results.ts';
import type { ReportQuote, ReportTheme, VoiceShare } from '../source.ts';
import { figureWidth } from './ratings.ts';

const shareCell = (share: VoiceShare | null, path: string): ReportCell => {
  if (share === null) return textCell('held back');
  const of = say`${count(share.count, `${path}/count`)} of ${count(share.n, `${path}/n`)}`;
  return phraseCell(
    share.n < 20
      ? of
      : say`${of} [${percent(share.lower, `${path}/lower`)}, ${percent(share.upper, `${path}/upper`)}]`,
  );
};

const passages = ({ id, passages: own }: ReportTheme): ReportCell =>
  own === null
    ? textCell('held back')
    : phraseCell(
        say`${count(own.count, `source/voices/themes/${id}/passages/count`)} of ${count(own.n, `source/voices/themes/${id}/passages/n`)}`,
      );

const quotesOf = (quotes: readonly ReportQuote[], most: number): readonly QuoteBlock[] =>
  quotes.slice(0, most).map(({ text, tag }) => ({ kind: 'quote', text, tag }));

/** How much was written and how much of it was read for themes. */
export const voicesSection = ({ source }: ReportResults): SectionDraft => {
  const { voices } = source;
  const section = { id: 'voices', heading: 'What people wrote', level: 1 } as const;
  if (voices === null || voices.comments === 0) return { ...section, blocks: [] };
  const wrote = say`${count(voices.people, 'source/voices/people')} people wrote ${count(voices.comments, 'source/voices/comments')} comments.`;
  const read =
    voices.read === 0
      ? plain('They have not been put into themes yet.')
      : say`${count(voices.read, 'source/voices/read')} of them were read and coded.`;
  return { ...section, blocks: [sentence(sayAll([wrote, read]), 'voices/intro')] };
};

/** Themes with how many people and passages they stand for, each with its quotes. */
export const themesSection = ({ source }: ReportResults, preset: ReportPreset): SectionDraft => {
  const section = { id: 'themes', heading: 'Themes', level: 2 } as const;
  const { voices, words } = source;
  if (voices === null || voices.themes.length === 0) return { ...section, blocks: [] };
  const rows = voices.themes.map((theme) => {
    const path = `source/voices/themes/${theme.id}`;
    const side = (id: 'mentee' | 'mentor'): ReportCell => {
      const own = theme.bySide.find((one) => one.side === id);
      return own === undefined ? emptyCell : shareCell(own.people, `${path}/bySide/${id}/people`);
    };
    return rowOf(
      textCell(theme.name),
      shareCell(theme.people, `${path}/people`),
      side('mentee'),
      side('mentor'),
      passages(theme),
    );
  });
  const told = voices.themes.flatMap((theme): readonly ReportBlock[] => {
    const own = quotesOf(
      voices.quotes.filter(({ themeId }) => themeId === theme.id),
      preset.quotesPerTheme,
    );
    const about =
      theme.description === ''
        ? plain(`The theme gathers ${theme.codes.join(', ')}.`)
        : plain(theme.description);
    return [sentence(sayAll([say`${strong(`${theme.name}.`)}`, about]), `themes/${theme.id}`), ...own];
  });
  return {
    ...section,
    blocks: [
      tableOf(
        'Themes by people and by passages',
        [
          column('Theme', 28, 'start'),
          column('People', 20, 'end', '95% CI'),
          column(words.mentees, 19, 'end', '95% CI'),
          column(words.mentors, 19, 'end', '95% CI'),
          column('Passages', 14),
        ],
        rows,
        plain(
          'People: those with the theme out of those whose comments were coded; intervals after Wilson. Passages: out of all coded passages.',
        ),
      ),
      ...told,
    ],
  };
};

const fitWords = {
  confirms: 'Confirms',
  expands: 'Expands',
  contradicts: 'Contradicts',
  silent: 'Silent',
} as const;

const ratingCell = (row: JointDisplayRow): ReportCell => {
  const { numbers } = row;
  if (numbers === null) return textCell('not measured');
  if (numbers.problem !== null && numbers.groups.length === 0) return textCell(numbers.problem);
  const bars = jointBars(numbers, `report-joint-bars-${row.id}`);
  if (bars !== null) return { kind: 'figure', figure: bars };
  const path = `joint/rows/${row.id}/numbers/groups`;
  return phraseCell(
    listed(numbers.groups.map((group) => say`${group.label} ${medianPhrase(group, `${path}/${group.id}`)}`)),
  );
};

const differenceCell = (row: JointDisplayRow): ReportCell => {
  const { numbers } = row;
  if (numbers === null || numbers.effect === null) return emptyCell;
  return phraseCell(effectPhrase(numbers.effect, `joint/rows/${row.id}/numbers/effect`));
};

const themeCell = (row: JointDisplayRow): ReportCell => {
  const { theme } = row;
  if (theme === null) return textCell('no theme');
  const path = `joint/rows/${row.id}/theme/people`;
  if (theme.people === null) return textCell(`${theme.name}\nheld back: too few people`);
  const of = say`${count(theme.people.count, `${path}/count`)} of ${count(theme.people.n, `${path}/n`)}`;
  return phraseCell(
    theme.people.n < 20
      ? say`${theme.name}\n${of}`
      : say`${theme.name}\n${of}, ${percent(theme.people.share, `${path}/share`)}`,
  );
};

const quoteCell = ({ quote, quoteHeld }: JointDisplayRow): ReportCell => {
  if (quote === null) return textCell(quoteHeld ?? '');
  return {
    kind: 'text',
    runs: [
      { text: `“${quote.text}”`, style: 'italic' },
      ...(quote.tag === '' ? [] : [{ text: `\n${quote.tag}` }]),
    ],
  };
};

/** What a person concludes: it is written in the joint display itself, so it is always the board's. */
const conclusionCell = ({ fit, conclusion, id }: JointDisplayRow): ReportCell => ({
  kind: 'text',
  origin: 'board',
  slot: `joint/${id}`,
  runs: [
    ...(fit === null ? [] : [{ text: fitWords[fit], style: 'strong' as const }]),
    ...(conclusion === '' ? [] : [{ text: `${fit === null ? '' : '\n'}${conclusion}` }]),
  ],
});

const jointTable = (
  joint: JointDisplay,
  { mentees, mentors }: { readonly mentees: string; readonly mentors: string },
  note: Phrase,
): TableBlock =>
  tableOf(
    'Ratings and themes side by side',
    [
      column('Construct', 15, 'start'),
      column('Ratings', 22, 'start', `${mentees}, ${mentors}`),
      column('Difference', 14, 'start', 'δ, 95% CI'),
      column('Theme', 16, 'start', 'people'),
      column('In their words', 18, 'start'),
      column('Together', 22, 'start'),
    ],
    joint.rows.map((row) =>
      rowOf(
        { kind: 'text', runs: [{ text: row.construct, style: 'strong' }] },
        ratingCell(row),
        differenceCell(row),
        themeCell(row),
        quoteCell(row),
        conclusionCell(row),
      ),
    ),
    note,
  );

const jointNote = ({ joint, source, options }: ReportResults): Phrase => {
  const rows = joint?.rows ?? [];
  const tested = rows.flatMap((row) =>
    row.numbers?.pAdjusted === undefined || row.numbers.pAdjusted === null
      ? []
      : [{ p: row.numbers.pAdjusted, source: `joint/rows/${row.id}/numbers/pAdjusted` }],
  );
  const smallest = tested.reduce<(typeof tested)[number] | null>(
    (best, one) => (best === null || one.p < best.p ? one : best),
    null,
  );
  const after =
    options.correction === 'none'
      ? 'without correction'
      : `after ${options.correction === 'holm' ? 'Holm' : 'Benjamini–Hochberg'} correction`;
  return sayAll([
    plain(
      `Bars run from the lowest step (left) to the highest. δ above 0 means that ${source.words.mentees} rated higher.`,
    ),
    ...(smallest === null
      ? []
      : [
          say`Smallest p ${after} over ${count(joint?.family ?? 0, 'joint/family')} rows: ${pWords(smallest.p, smallest.source)}.`,
        ]),
    plain('People: those with the theme out of those whose comments were coded.'),
  ]);
};

/** Numbers and words side by side, row by row, as table and as figure. */
export const jointSection = (results: ReportResults, preset: ReportPreset): SectionDraft => {
  const { joint, source } = results;
  const section = { id: 'joint', heading: 'Numbers and words together', level: 1 } as const;
  if (joint === null || joint.rows.length === 0) return { ...section, blocks: [] };
  const title = 'Joint display of ratings and themes';
  return {
    ...section,
    blocks: [
      sentence(
        say`For ${count(joint.rows.length, 'joint/rows/length')} constructs, the ratings are set beside what people wrote, with what the two together mean. The conclusions in the last column are the board’s own.`,
        'joint/intro',
      ),
      ...(preset.hasTables ? [jointTable(joint, source.words, jointNote(results))] : []),
      figureOf(
        jointFigure(joint, { id: 'report-joint', title, width: figureWidth }),
        title,
        preset.hasTables ? null : jointNote(results),
      ),
      wantedFromBoard('joint/insight', 'What ratings and comments show together that neither shows alone.'),
    ],
  };
};
