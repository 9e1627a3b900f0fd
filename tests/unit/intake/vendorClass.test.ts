import { describe, expect, it } from 'vitest';
import type { ImportPlace } from '../../../src/shared/intake/index.ts';
import {
  type InstrumentId,
  type ItemId,
  importDraftSchema,
  type Option,
} from '../../../src/shared/model/index.ts';
import { foldText } from '../../../src/shared/util/index.ts';
import * as files from '../../fixtures/class/files.ts';
import { makeClass } from '../../fixtures/class/makeClass.ts';
import { type Question, questions } from '../../fixtures/class/questions.ts';
import { type DirtyClass, soilClass } from '../../fixtures/class/soil.ts';
import { place } from './madeUpClass.ts';
import { openFile, readBack, truthOf } from './readClass.ts';

const makers: readonly (readonly [string, (made: DirtyClass) => files.MadeFile])[] = [
  ['Google Forms through its sheet, CSV', files.googleSheetCsv],
  ['Google Forms through its sheet, XLSX', files.googleSheetXlsx],
  ['Google Forms through its sheet, TSV', files.googleSheetTsv],
  ['Google Forms, its own CSV', files.googleOwnCsv],
  ['Microsoft Forms', files.microsoftForms],
  ['Qualtrics, choice text', files.qualtricsText],
  ['REDCap, labels', files.redcapLabels],
  ['SurveyMonkey', files.surveyMonkey],
  ['LimeSurvey', files.limeSurvey],
  ['Typeform', files.typeform],
  ['Airtable', files.airtable],
  ['a table by hand, ODS', files.openDocument],
  ['a table by hand, semicolons and Windows-1252', files.semicolonWindows],
  ['a table by hand, tabs and UTF-16', files.tabsUtf16],
];

describe.each(makers)('a class of 120 in the form of %s', (name, write) => {
  it.each([1, 2, 3])('comes back clean, cell by cell (seed %i)', (seed) => {
    const made = soilClass(makeClass(seed), seed);
    const file = write(made);
    const built = openFile(file);
    expect(built.vendor).toBe(file.vendor);
    expect(importDraftSchema.safeParse(built.draft).error?.issues ?? []).toEqual([]);
    const { inFile, stored, keptAside, refused } = built.draft.counts;
    expect(stored + keptAside + refused).toBe(inFile);
    expect([stored, keptAside]).toEqual([120, made.rows.length - 120]);
    // Typeform does not say what is asked above the options of a multiple choice: the options are the question.
    const wordingOf = (question: Question): string =>
      file.vendor === 'typeform' && question.type === 'multiple'
        ? `${question.options.slice(0, 3).join(', ')} …`
        : question.heading;
    expect(readBack(built, file.asked, wordingOf)).toEqual(truthOf(made, file.asked));
    expect(name).not.toBe('');
  });
});

/** The chapter after the class's questionnaire was stored: what the next export is compared with. */
const afterStoring = (built: ReturnType<typeof openFile>): ImportPlace => {
  const instrumentId = 'stored' as InstrumentId;
  const items = built.draft.items.map(({ key, item }, position) => ({
    ...item,
    // As a board writes it down: the options in the order of the form.
    options: inFormOrder(item.options, item.wording.mentee),
    id: key as ItemId,
    instrumentId,
    position,
  }));
  const instrument = {
    id: instrumentId,
    cycleId: place.cycle.id,
    kind: 'matching' as const,
    title: 'Questionnaire',
    version: 1,
    createdAt: '2026-08-01T00:00:00Z',
  };
  return { ...place, context: { ...place.context, instruments: [{ instrument, items }] } };
};
const inFormOrder = (options: readonly Option[], wording: string): Option[] => {
  const asked = questions.find(({ heading }) => foldText(heading) === foldText(wording))?.options ?? [];
  const placeOf = ({ label }: Option): number => {
    const at = asked.findIndex((option) => foldText(option) === foldText(label));
    return at < 0 ? 99 : at;
  };
  return [...options].sort((left, right) => placeOf(left) - placeOf(right));
};

describe('a class of 120 in numbers instead of words', () => {
  it.each([1, 2, 3])('comes back clean from Qualtrics where the questions are known (seed %i)', (seed) => {
    const people = makeClass(seed).map((person) => ({
      ...person,
      // Numbers leave no room for write-ins.
      answers: Object.fromEntries(
        Object.entries(person.answers).map(([id, answer]) => [
          id,
          Array.isArray(answer) ? answer.filter((text: string) => !text.startsWith('Other: ')) : answer,
        ]),
      ),
    }));
    const made = soilClass(people, seed);
    const known = afterStoring(openFile(files.qualtricsText(made)));
    const file = files.qualtricsNumeric(made);
    const built = openFile(file, known);
    expect(
      built.repairs.filter(({ kind, asks }) => kind === 'codesAsOptions' && asks).length,
    ).toBeGreaterThan(5);
    const words = file.asked.filter(({ type }) => type !== 'yesNo');
    expect(readBack(built, words, ({ heading }) => heading)).toEqual(truthOf(made, words));
  });

  it.each([1, 2])('comes back as numbers from REDCap where nothing says what they mean (seed %i)', (seed) => {
    const made = soilClass(makeClass(seed), seed);
    const file = files.redcapRaw(made);
    const built = openFile(file);
    const boxes = file.asked.filter(({ type }) => type === 'multiple');
    const numbers = made.truth.map(({ answers }) =>
      boxes.map(({ id, options }) =>
        ((answers[id] ?? []) as readonly string[])
          .flatMap((option) => {
            const at = options.indexOf(option);
            return at < 0 ? [] : [String(at + 1)];
          })
          .sort(),
      ),
    );
    const rows = built.draft.rows.filter((row, at, all) => !row.superseded && all[at - 1]?.row !== row.row);
    const read = rows.map(({ responses }) =>
      boxes.map(({ id }) => {
        const entry = built.draft.items.find(({ item }) => item.wording.mentee === id);
        const value = responses.find(({ itemKey }) => itemKey === entry?.key)?.value ?? [];
        const labels = Array.isArray(value)
          ? value.map((chosen) => entry?.item.options.find((option) => option.id === chosen)?.label ?? chosen)
          : [];
        return labels.filter((label) => !label.startsWith('Other: ')).sort();
      }),
    );
    expect(built.vendor).toBe('redcap');
    expect(read).toEqual(numbers);
  });
});
