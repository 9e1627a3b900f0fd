import { describe, expect, test } from 'vitest';
import { responseRate } from '../../../../src/shared/evaluation/index.ts';
import type { ReportSettings } from '../../../../src/shared/model/index.ts';
import {
  assembleReport,
  buildEvaluationReport,
  checkLimitations,
  checkNumbers,
  computeResults,
  type EvaluationReport,
  numberAt,
  type ParagraphBlock,
  printedNumbers,
  type ReportOptions,
  type ReportResults,
  type ReportSource,
  ReportStopped,
  type reportPresets,
  suggestLimitations,
} from '../../../../src/shared/report/index.ts';
import { mannWhitneyU } from '../../../../src/shared/statistics/index.ts';
import { sampleSource, settingsWith } from './sampleReport.ts';

const optionsWith = (changes: Partial<ReportOptions> = {}): ReportOptions => ({
  title: 'Evaluation 2025–26',
  settings: settingsWith(),
  sentences: [],
  pages: null,
  prompts: true,
  ...changes,
});
/** Results of the same source and settings are computed once: the exact tests take their time. */
const known = new Map<string, ReportResults>();
const resultsOf = (source: ReportSource, settings: ReportSettings): ReportResults => {
  const { preset: _, ...rest } = settings;
  const key = JSON.stringify([rest, { ...source, facts: null }]);
  const found = known.get(key) ?? computeResults(source, settings);
  known.set(key, found);
  return found;
};
const build = (
  changes: Partial<ReportOptions> = {},
  source: ReportSource = sampleSource,
): EvaluationReport => {
  const options = optionsWith(changes);
  return assembleReport(resultsOf(source, options.settings), options);
};

const paragraphs = (report: EvaluationReport): readonly ParagraphBlock[] =>
  report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'));
const textAt = (report: EvaluationReport, slot: string): string =>
  paragraphs(report)
    .filter((block) => block.slot === slot)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('');
const methods = (changes: Parameters<typeof settingsWith>[0], source?: ReportSource): string => {
  const report = build({ settings: settingsWith(changes) }, source);
  return ['methods/data', 'methods/tests', 'methods/coding', 'methods/origin']
    .map((slot) => textAt(report, slot))
    .join(' ');
};
const report = build();

describe('the numbers of a report', () => {
  test('are those of the engines, each at the place that it names', () => {
    const check = checkNumbers(report, computeResults(sampleSource, settingsWith()));
    expect(check.wrong).toEqual([]);
    expect(check.printed).toBeGreaterThan(900);
  });

  test('are found out where one is not what the engines found', () => {
    const [first] = printedNumbers(report);
    if (first === undefined) throw new Error('The report prints no number.');
    const bent = structuredClone(report) as unknown as {
      sections: { blocks: { numbers?: { text: string }[] }[] }[];
    };
    const number = bent.sections[0]?.blocks[0]?.numbers?.[0];
    if (number === undefined) throw new Error('The first sentence prints no number.');
    number.text = '999';
    const check = checkNumbers(
      bent as unknown as EvaluationReport,
      computeResults(sampleSource, settingsWith()),
    );
    expect(check.wrong.map(({ source }) => source)).toEqual([first.source]);
  });

  test('agree with a test that is run by hand on the raw answers', () => {
    const item = sampleSource.survey.items.find(({ shortName }) => shortName === 'Acceptable time');
    const valuesOf = (side: string): number[] =>
      sampleSource.survey.submissions
        .filter((one) => one.side === side && !one.superseded)
        .flatMap(({ responses }) => {
          const value = responses.find(({ itemId }) => itemId === item?.id)?.value;
          return typeof value === 'number' ? [value] : [];
        });
    const result = mannWhitneyU(valuesOf('mentee'), valuesOf('mentor'));
    const path = `comparisons/sides/answered/comparison/rows/${item?.id}/result/p`;
    expect(numberAt(computeResults(sampleSource, settingsWith()), path)).toBe(
      'p' in result ? result.p : null,
    );
    expect(printedNumbers(report).some(({ source }) => source === path)).toBe(true);
  });

  test('stand in every sentence that holds digits', () => {
    // Names of rules, versions, days and class years are no results.
    const names =
      /“[^”]*”|\((?:rule \d|SHA-256|version)|rule 7|response rate 2|SHA-256|MS\d|May 6, 2026|2025–26|(?:fall|spring) 20\d\d|0\.1\.0|\b[0-9a-f]{16}\b/gu;
    const unmarked = paragraphs(report)
      .filter(({ origin }) => origin === 'numbers')
      .flatMap(({ slot, runs, numbers }) => {
        let text = runs
          .map((run) => run.text)
          .join('')
          .replace(names, ' ');
        const longestFirst = [...numbers].sort((left, right) => right.text.length - left.text.length);
        for (const number of longestFirst) text = text.replace(number.text, ' ');
        return /\d/.test(text) ? [`${slot}: ${text}`] : [];
      });
    expect(unmarked).toEqual([]);
  });

  test('are the same when it is made again, and the report can’t be changed', () => {
    expect(buildEvaluationReport(sampleSource, optionsWith())).toEqual(report);
    expect(Object.isFrozen(report.sections[0]?.blocks)).toBe(true);
    const {
      day: _,
      dateText: __,
      ...rest
    } = build({}, { ...sampleSource, day: '2026-07-01', dateText: 'July 1, 2026' });
    const changed = JSON.stringify(rest.sections).replaceAll('July 1, 2026', 'May 6, 2026');
    expect(changed).toBe(JSON.stringify(report.sections));
  });
});

describe('the methods paragraph', () => {
  test('names the tests that were run', () => {
    const ranks = methods({});
    expect(ranks).toContain('Mann–Whitney U test');
    expect(ranks).toContain('compared by rank');
    const means = methods({ approach: 'means' });
    expect(means).toContain('Welch');
    expect(means).not.toContain('Mann–Whitney');
    expect(means).toContain('by their means');
  });

  test('names the correction', () => {
    expect(methods({})).toContain('corrected together after Holm.');
    expect(methods({ correction: 'bh' })).toContain('after Benjamini and Hochberg (false discovery rate)');
    expect(methods({ correction: 'none' })).toContain('not corrected');
  });

  test('names what is done with people who did not change, and only where that was asked', () => {
    expect(methods({})).toContain('are left out (Wilcoxon)');
    expect(methods({ zeros: 'pratt' })).toContain('(Pratt)');
    expect(methods({ earlierId: null }, { ...sampleSource, earlier: null })).not.toContain('signed-rank');
  });

  test('names the rule for missing answers of each scale', () => {
    const [scale] = sampleSource.survey.scales;
    if (scale === undefined) throw new Error('The sample source has no scale.');
    expect(methods({})).toContain('“Belonging” is scored where at most 1 of its items is missing.');
    const strict = {
      ...sampleSource,
      survey: { ...sampleSource.survey, scales: [{ ...scale, mostMissing: 0 }] },
    };
    expect(methods({}, strict)).toContain('“Belonging” is scored only where none of its items is missing.');
  });

  test('names the coders and how far they agree', () => {
    const { voices } = sampleSource;
    if (voices === null) throw new Error('The sample source has no words.');
    expect(methods({})).toContain('coded by 2 people');
    expect(methods({})).toContain('Krippendorff’s α = .78, Cohen’s κ from .61 to .90');
    const alone = { ...sampleSource, voices: { ...voices, coders: 1, agreement: null } };
    expect(methods({}, alone)).toContain('coded by one person');
    expect(methods({}, alone)).not.toContain('α = .78');
    expect(methods({}, { ...sampleSource, voices: null })).not.toContain('codebook');
  });

  test('names the limit for small groups, the version, the day and the data', () => {
    expect(methods({})).toContain('fewer than 5 people');
    expect(methods({}, { ...sampleSource, surveySettings: { smallCell: 7, completeFrom: 0.5 } })).toContain(
      'fewer than 7 people',
    );
    expect(methods({})).toContain(
      'May 6, 2026 with MentorGrove 0.1.0 from data with the fingerprint 0123456789abcdef',
    );
  });
});

describe('what the board writes', () => {
  const basis = '68 · 108 · 63% · 38 · 30';

  test('stands in the place of the sentence and stays while the numbers stay', () => {
    const written = build({ sentences: [{ slot: 'summary/1', text: 'Two thirds of us answered.', basis }] });
    expect(textAt(written, 'summary/1')).toBe('Two thirds of us answered.');
    const own = paragraphs(written).find(({ slot }) => slot === 'summary/1');
    expect(own).toMatchObject({ origin: 'board', numbers: [] });
    expect(own?.saysNow).toBeUndefined();
  });

  test('is not overwritten when the numbers change, and says that they have', () => {
    const [rate] = sampleSource.rates;
    if (rate === undefined) throw new Error('The sample source has no rates.');
    const more = { ...sampleSource, rates: [{ ...rate, rate: { ...rate.rate, invited: 140 } }] };
    const written = build(
      { sentences: [{ slot: 'summary/1', text: 'Two thirds of us answered.', basis }] },
      more,
    );
    expect(paragraphs(written).find(({ slot }) => slot === 'summary/1')).toMatchObject({
      origin: 'board',
      runs: [{ text: 'Two thirds of us answered.' }],
      saysNow: expect.stringContaining('68 of 140 invited people'),
    });
  });

  test('fills the places that wait for it; those that still wait do not leave', () => {
    const waiting = paragraphs(report).filter(({ wanted }) => wanted !== undefined);
    expect(waiting.length).toBeGreaterThan(5);
    expect(paragraphs(build({ prompts: false })).every(({ runs }) => runs.length > 0)).toBe(true);
    const written = build({
      sentences: [{ slot: 'program/mixed', text: 'Ratings say how much, comments say why.', basis: '' }],
    });
    expect(textAt(written, 'program/mixed')).toBe('Ratings say how much, comments say why.');
    const gramms = written.sections
      .find(({ id }) => id === 'gramms')
      ?.blocks.find((block) => block.kind === 'table');
    expect(gramms?.rows[0]?.cells[2]).toMatchObject({ runs: [{ text: 'Section 2' }] });
  });

  test('limitations are suggested and stand in the report only where they were taken over', () => {
    const results = computeResults(sampleSource, settingsWith());
    expect(suggestLimitations(results).map(({ slot }) => slot)).toEqual([
      'limitations/rate',
      'limitations/design',
      'limitations/selfReport',
      'limitations/power',
      'limitations/linked',
      'limitations/oneChapter',
    ]);
    expect(checkLimitations(report, results)).toEqual({ belongs: true, stated: 0, suggested: 6 });
    const taken = build({
      sentences: [{ slot: 'limitations/oneChapter', text: 'It is one chapter.', basis: '' }],
    });
    expect(checkLimitations(taken, results).stated).toBe(1);
  });
});

describe('presets', () => {
  const idsOf = (preset: keyof typeof reportPresets) =>
    build({ settings: settingsWith({ preset }) }).sections.map(
      ({ id, number, level }) => `${number} ${id} ${level}`,
    );

  test('choose the sections and number them', () => {
    expect(idsOf('members')).toEqual(['1 summary 1', '2 ratings 1', '3 next 1', '4 methods 1']);
    expect(idsOf('poster')).toEqual([
      '1 summary 1',
      '2 flow 1',
      '3 ratings 1',
      '4 sides 1',
      '5 joint 1',
      '6 methods 1',
    ]);
    expect(idsOf('paper').slice(0, 4)).toEqual([
      '1 methods 1',
      '2 participants 1',
      '2.1 flow 2',
      '2.2 rate 2',
    ]);
    expect(idsOf('office').slice(-5)).toEqual(
      ['A appendix 1', 'A.1 items 2', 'A.2 allTests 2', 'A.3 gramms 2', 'A.4 cross 2']
        .concat('A.5 cherries 2')
        .slice(-5),
    );
  });

  test('leave tables out where figures are enough, and count those that stand', () => {
    const poster = build({ settings: settingsWith({ preset: 'poster' }) });
    const blocks = poster.sections.flatMap((section) => section.blocks);
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
    expect(blocks.flatMap((block) => (block.kind === 'figure' ? [block.number] : []))).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test('pages stand in the checklists once they are known', () => {
    const paged = build({ pages: new Map([['program', 2]]) });
    const gramms = paged.sections
      .find(({ id }) => id === 'gramms')
      ?.blocks.find((block) => block.kind === 'table');
    expect(gramms?.rows[1]?.cells[2]).toMatchObject({ runs: [{ text: 'Section 2, page 2' }] });
  });
});

test('computing ends before the step at which it is told to stop, and hands nothing out', () => {
  const steps: string[] = [];
  computeResults(sampleSource, settingsWith(), (_, doing) => steps.push(doing));
  expect(steps.length).toBeGreaterThan(4);
  for (const [last] of steps.entries()) {
    const begun: string[] = [];
    const stopped = (): ReportResults =>
      computeResults(
        sampleSource,
        settingsWith(),
        (_, doing) => begun.push(doing),
        () => begun.length >= last,
      );
    expect(stopped).toThrow(ReportStopped);
    expect(begun).toEqual(steps.slice(0, last));
  }
});

test('more answers than people on the list leave unknown who was invited, and no number below zero is printed', () => {
  const rate = responseRate({ complete: 60, partial: 8, refused: 0, notContacted: 0, other: -68 });
  const table = build({}, { ...sampleSource, rates: [{ id: 'all', rate }] })
    .sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    .find(({ title }) => title === 'Who was invited and who answered');
  expect(
    table?.rows[0]?.cells.map((cell) =>
      cell.kind === 'text' ? cell.runs.map(({ text }) => text).join('') : cell.kind === 'number' && cell.text,
    ),
  ).toEqual(['all', 'not known', '60', '8', '0', '0', 'not known', 'not to be told']);
});

test('small groups are merged or held back, and themes that are held back print no number', () => {
  const strict = build({}, { ...sampleSource, surveySettings: { smallCell: 10, completeFrom: 0.5 } });
  const check = checkNumbers(
    strict,
    computeResults({ ...sampleSource, surveySettings: { smallCell: 10, completeFrom: 0.5 } }, settingsWith()),
  );
  expect(check.wrong).toEqual([]);
  const counts = printedNumbers(strict).filter(({ source }) =>
    /^summary\/items\/.*\/(told|counts\/\d+)\/count$/.test(source),
  );
  expect(counts.filter(({ value }) => value > 0 && value < 10)).toEqual([]);
  expect(printedNumbers(report).filter(({ source }) => source.includes('theme-2'))).toEqual([]);
});
