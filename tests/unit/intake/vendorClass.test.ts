import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { BuiltDraft, ImportPlace } from '../../../src/shared/intake/index.ts';
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

const nameIn = (person: BuiltDraft['draft']['rows'][number]['person']): string =>
  person.kind === 'new' ? foldText(person.details.name) : '';

/** How a question is headed in a file where that is not its own heading. */
const wordingIn =
  ({ vendor }: files.MadeFile) =>
  (question: Question): string => {
    // Typeform does not say what is asked above the options of a multiple choice: the options are the question.
    if (vendor === 'typeform' && question.type === 'multiple')
      return `${question.options.slice(0, 3).join(', ')} …`;
    return question.heading;
  };
/** These services export a matrix as a question for each of its rows. */
const linesIn = ({ vendor }: files.MadeFile) =>
  vendor === 'redcap' || vendor === 'typeform' ? (line: string): string => line : null;

describe.each(makers)('a class of 120 in the form of %s', (name, write) => {
  it.each([1, 2, 3])('comes back clean, cell by cell (seed %i)', (seed) => {
    const made = soilClass(makeClass(seed), seed);
    const file = write(made);
    const built = openFile(file);
    expect(built.vendor).toBe(file.vendor);
    expect(importDraftSchema.safeParse(built.draft).error?.issues ?? []).toEqual([]);
    const { inFile, stored, keptAside, refused } = built.draft.counts;
    const counting = made.rows.filter(({ superseded }) => !superseded).length;
    // Qualtrics has a preview among its rows, which is no answer.
    const previews = file.vendor === 'qualtrics' ? 1 : 0;
    expect(inFile).toBe(made.rows.length + previews);
    expect([stored, keptAside, refused]).toEqual([counting, made.rows.length - counting, previews]);
    const truth = truthOf(made, file.asked);
    const back = (draft: typeof built) => readBack(draft, file.asked, wordingIn(file), linesIn(file));

    // Undecided, whatever is not as it was meant stands in a repair that asks.
    const asked = new Set(built.repairs.filter(({ asks }) => asks).flatMap(({ rows }) => rows));
    const rowOf = new Map(built.draft.rows.map(({ row, person }) => [nameIn(person), row]));
    const other = back(built).filter((person, at) => !isDeepStrictEqual(person, truth[at]));
    expect(other.filter(({ name: who }) => !asked.has(rowOf.get(who) ?? 0))).toEqual([]);

    // Everywhere it asks who or what is meant, the first choice is right: with them the class is clean.
    const open = built.repairs.filter(({ chosen, choices }) => chosen === null && choices.length > 0);
    const firsts = Object.fromEntries(open.map(({ key, choices }) => [key, choices[0]?.id ?? '']));
    expect(open.filter(({ kind }) => kind === 'yearForRole')).toHaveLength(2);
    expect(back(openFile(file, place, firsts))).toEqual(truth);
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

describe('the dirt of the class', () => {
  it.each([1, 2, 3])('is really there (seed %i)', (seed) => {
    const people = makeClass(seed);
    const { rows } = soilClass(people, seed);
    const count = (test: (row: (typeof rows)[number]) => boolean): number => rows.filter(test).length;
    const names = new Set(people.map(({ name }) => name));
    const listed = (row: (typeof rows)[number], id: string): readonly string[] => {
      const answer = row.answers[id];
      return Array.isArray(answer) ? answer : [];
    };
    const inPassing = rows.flatMap((row) => [...listed(row, 'like'), ...listed(row, 'notlike')]);
    expect(inPassing.filter((name) => !names.has(name)).length).toBeGreaterThan(15);
    expect(inPassing.filter((name) => names.has(name.split(' ').reverse().join(' '))).length).toBeGreaterThan(
      1,
    );
    expect(
      inPassing.filter((name) => /^(Abby|Benjamin|Rafa|Sam|Terry|Teddy|Val) /.test(name)).length,
    ).toBeGreaterThan(0);
    expect(count(({ codeWord }) => /^\d{1,3}$/.test(codeWord))).toBeGreaterThan(2);
    expect(count(({ codeWord }) => /^\d+-Mar$/.test(codeWord))).toBeGreaterThan(0);
    expect(count(({ classYear }) => /^(One|Two)$/.test(classYear))).toBeGreaterThan(5);
    expect(count(({ answers }) => /^\d{5}$/.test(String(answers.since)))).toBeGreaterThan(0);
    expect(count(({ answers }) => /^(2-Jan|4-Mar)$/.test(String(answers.hours)))).toBeGreaterThan(2);
    expect(rows.length - new Set(rows.map(({ email }) => email.toLowerCase())).size).toBe(5 + 3);
  });
});

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
    const open = built.repairs.filter(({ chosen, choices }) => chosen === null && choices.length > 0);
    const firsts = Object.fromEntries(open.map(({ key, choices }) => [key, choices[0]?.id ?? '']));
    expect(readBack(openFile(file, known, firsts), words, wordingIn(file))).toEqual(truthOf(made, words));
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
    // Who answered for each role answered these the same both times.
    const rows = built.draft.rows.filter(
      (row, at, all) =>
        !row.superseded &&
        all.findIndex(({ person, superseded }) => !superseded && nameIn(person) === nameIn(row.person)) ===
          at,
    );
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
