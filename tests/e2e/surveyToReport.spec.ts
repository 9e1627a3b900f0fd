import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import { mannWhitneyU } from '../../src/shared/statistics/index.ts';
import { sampleWaves, writeSampleWave } from '../fixtures/sampleSurvey.ts';
import { readPdfText } from '../helpers/readPdfText.ts';
import { expect, goTo, test } from './helpers/index.ts';

const [fall, spring] = sampleWaves;
if (fall === undefined || spring === undefined) throw new Error('The sample has no two waves.');
const ratings = spring.items.filter(({ type }) => type === 'rating');

/** The sample's own answers to a question from one side, before they became a file. */
const valuesOf = (item: (typeof ratings)[number], side: 'mentee' | 'mentor'): number[] =>
  spring.submissions
    .filter((one) => one.side === side)
    .flatMap(({ responses }) => {
      const value = responses.find(({ itemId }) => itemId === item.id)?.value;
      return typeof value === 'number' ? [value] : [];
    });

/** People who answered a question in both waves under the same code word. */
const countLinked = (item: (typeof ratings)[number]): number => {
  const words = ({ items, submissions }: typeof spring): string[] => {
    const asked = items.find(({ shortName }) => shortName === item.shortName);
    return submissions.flatMap(({ codeWord, responses }) =>
      codeWord !== null && typeof responses.find(({ itemId }) => itemId === asked?.id)?.value === 'number'
        ? [codeWord]
        : [],
    );
  };
  const before = new Set(words(fall));
  return words(spring).filter((word) => before.has(word)).length;
};

const importWave = async (page: Page, wave: typeof spring): Promise<void> => {
  await page.getByLabel('Choose a file').setInputFiles({
    name: `${wave.instrument.title}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(writeSampleWave(wave)),
  });
  const store = page.getByRole('button', { name: `Store ${wave.submissions.length} answers` });
  await expect(store).toBeVisible({ timeout: 30_000 });
  const belongs = page.getByRole('combobox', { name: 'The survey that the answers belong to' });
  if (wave === fall) await expect(belongs).toHaveCount(0);
  else {
    await expect(belongs).toHaveValue(`Add to: ${fall.instrument.title}`);
    await belongs.click();
    await page.getByRole('option', { name: 'A survey of its own, such as a new wave' }).click();
    await expect(belongs).toHaveValue('A survey of its own, such as a new wave');
  }
  await store.click();
  await expect(
    page.getByRole('heading', { name: `${wave.submissions.length} answers are stored` }),
  ).toBeVisible();
};

/** Two answers get a code, one has nothing to code; one of them becomes a quote that a person confirms. */
const codeSome = async (page: Page): Promise<void> => {
  await goTo(page, 'Comments');
  const begin = page.getByRole('complementary', { name: 'How to begin' });
  await begin.getByLabel('Who codes first?').fill('Lena Fischer');
  await begin.getByRole('button', { name: /^Start with \d+ codes to edit$/ }).click();
  await expect(page.getByRole('button', { name: 'Study advice', exact: true })).toBeVisible();
  for (const key of ['1', '4', '0']) {
    await page.keyboard.press('j');
    await page.keyboard.press(key);
  }
  await expect(page.getByText(/^3 of \d+ read$/)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Views of the comments' })
    .getByRole('link', { name: 'Quotes' })
    .click();
  await page
    .getByRole('button', { name: /^Use as a quote/ })
    .first()
    .click();
  const quote = page.getByRole('complementary', { name: 'Quotes' }).getByRole('listitem').first();
  await quote.getByRole('checkbox', { name: /I have read it/ }).click();
  await expect(quote.getByText(/^Confirmed by/)).toBeVisible();
};

const save = async (page: Page, name: string): Promise<Buffer> => {
  const saved = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Save as' }).getByRole('button', { name }).click();
  return readFile(await (await saved).path());
};

/** Text of which only the letters and signs count: blanks fall differently in each format. */
const pressed = (text: string): string => text.replaceAll('ʼ', '’').replace(/\s+/g, '');

const plainText = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const textOf = (xml: string): string =>
  plainText([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''));

test('the sample’s survey goes from two form exports to Word, a workbook and PDF', async ({
  page,
  hostKind,
}) => {
  test.slow();
  expect(fall.submissions.length + spring.submissions.length).toBe(120);
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Birch Hollow');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Intake');
  await importWave(page, fall);
  await page.getByRole('button', { name: 'Import another file' }).click();
  await importWave(page, spring);
  await codeSome(page);

  await goTo(page, 'Report');
  await expect(page.getByRole('navigation', { name: 'Outline' }).getByText(/\d+ pages/)).toBeVisible();
  const checks = page.getByRole('complementary', { name: 'Checks and saving' });
  await expect(checks.getByText('Every number matches')).toBeVisible();
  await expect(checks.getByText('No name found')).toBeVisible();

  // The workbook: the answers as they were given, and the tables as the answers give them.
  const book = read(await save(page, 'Excel'));
  const sheet = (name: string): (string | number | null)[][] => {
    const found = book.SheetNames.find((one) => one.includes(name));
    return utils.sheet_to_json(book.Sheets[found ?? ''] ?? {}, { header: 1, defval: null });
  };
  const [head = [], ...data] = sheet('Data');
  expect(data).toHaveLength(spring.submissions.length);
  const closed = spring.items.filter(({ type }) => type !== 'longText');
  for (const item of ratings) {
    const column = head.indexOf(`q${closed.indexOf(item) + 1}`);
    for (const side of ['mentee', 'mentor'] as const)
      expect(
        data
          .filter((row) => row[1] === side)
          .map((row) => row[column])
          .filter((value) => typeof value === 'number')
          .sort(),
        item.shortName,
      ).toEqual(valuesOf(item, side).sort());
  }

  const word = textOf(new TextDecoder().decode(unzipSync(await save(page, 'Word'))['word/document.xml']));
  const pdf =
    hostKind === 'electron' ? null : readPdfText(await page.pdf({ tagged: true, preferCSSPageSize: true }));
  const pages = Number((await page.getByText(/^\d+ pages$/).textContent())?.split(' ')[0]);
  if (pdf !== null) expect(pdf).toHaveLength(pages);
  const documents = [pressed(word), ...(pdf === null ? [] : [pressed(pdf.join(''))])];

  // Ratings: the numbers counted by hand from the sample stand in the workbook; all three formats say the same.
  const rows = sheet('Ratings by question').slice(1);
  const expected = ratings.flatMap((item) =>
    (['mentee', 'mentor'] as const)
      .filter((side) => item.role === 'both' || item.role === side)
      .map((side) => ({ item, side, values: valuesOf(item, side) })),
  );
  const own = rows.slice(0, expected.length);
  expect(own.map(([, group, n]) => [group, n])).toEqual(
    expected.map(({ side, values }) => [`${side}s`, values.length]),
  );
  for (const [at, { item, values }] of expected.entries()) {
    const row = own[at] ?? [];
    const favorable = values.filter((value) =>
      item.reversed ? value <= 2 : value >= (item.scale?.max ?? 5) - 1,
    ).length;
    const [, bound, count] = /^(at least |fewer than |at most )?(\d+) of /.exec(String(row[5])) ?? [];
    if (bound === undefined) expect(Number(count), item.shortName).toBe(favorable);
    else if (bound === 'at least ') expect(favorable).toBeGreaterThanOrEqual(Number(count));
    else expect(favorable).toBeLessThanOrEqual(Number(count));
    for (const text of documents) expect(text).toContain(pressed(row.map((cell) => cell ?? '').join('')));
  }

  // Comparisons: p is the engine's on the sample's own answers, corrected after Holm by hand.
  const compared = sheet('Mentees and mentors').slice(1, -1);
  const found = compared.map(([, , , , p]) => Number(p));
  const ordered = found.toSorted((one, other) => one - other);
  let least = 0;
  const corrected = new Map(
    ordered.map((p, at) => {
      least = Math.min(1, Math.max(least, p * (ordered.length - at)));
      return [p, least];
    }),
  );
  let tested = 0;
  for (const [question, , , effect, p, holm] of compared) {
    expect(Number(holm)).toBeCloseTo(corrected.get(Number(p)) ?? 0, 12);
    const item = ratings.find(({ wording }) => String(question).startsWith(wording.mentee ?? ''));
    for (const text of documents) expect(text).toContain(pressed(String(effect)));
    if (item === undefined) continue;
    const result = mannWhitneyU(valuesOf(item, 'mentee'), valuesOf(item, 'mentor'));
    expect('p' in result ? result.p : null).toBeCloseTo(Number(p), 12);
    tested++;
  }
  expect(tested).toBe(ratings.filter(({ role }) => role === 'both').length);

  // The two waves were compared, and what was coded is told.
  const waves = sheet('Survey, fall 2025 and').slice(1);
  for (const item of ratings.filter(({ scale }) => scale?.max === 5)) {
    const row = waves.find(([question]) => String(question).startsWith(item.wording.mentee ?? ''));
    const linked = countLinked(item);
    if (row !== undefined)
      expect(pressed(row.slice(1, 3).join(' ')), item.shortName).toContain(`n=${linked}`);
    else expect(linked, item.shortName).toBeLessThan(5);
  }
  for (const text of documents) {
    expect(text).toContain(pressed('“Survey, spring 2026”'));
    expect(text).toContain(pressed('Study advice'));
  }
});
