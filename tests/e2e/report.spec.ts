import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { sample } from '../helpers/sampleSnapshot.ts';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const openReport = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Report');
  await expect(page.getByRole('navigation', { name: 'Outline' }).getByText(/\d+ pages/)).toBeVisible();
};
const choose = (page: Page, mode: 'Write' | 'Preview') =>
  page.locator('label').filter({ hasText: mode }).click();
const write = (page: Page) => choose(page, 'Write');
const preview = (page: Page) => choose(page, 'Preview');
const menu = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a report is read, written in, kept, undone, and its words are never overwritten', async ({ page }) => {
  await openReport(page);
  const checks = page.getByRole('complementary', { name: 'Checks and saving' });
  await expect(checks.getByText('No name found')).toBeVisible();
  await expect(checks.getByText('Every number matches')).toBeVisible();
  await expect(checks.getByText('Limitations are empty')).toBeVisible();

  await write(page);
  await page.getByRole('button', { name: /^Write: What the board takes from this/ }).click();
  await page.keyboard.type('The pairing works. In August we ask every pair to meet once.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The report is kept')).toBeVisible();
  await page.getByRole('button', { name: 'Use', exact: true }).first().click();
  await expect(checks.getByText('Limitations are stated')).toBeVisible();

  // A sentence that was made from numbers is the board's once it was written over, and other numbers leave it alone.
  await page
    .getByRole('button', { name: /^Edit: One difference found between mentees and mentors/ })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: 'Sentence' })
    .fill('Mentees found the time fairer than mentors did.');
  await page.keyboard.press('Control+Enter');
  await menu(page, 'Office report').click();
  await page.getByRole('menuitem', { name: 'Title, authors, comparisons…' }).click();
  await page.getByRole('combobox', { name: 'Correction for many questions' }).click();
  await page.getByRole('option', { name: 'None' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('For the dean’s office');
  await page.getByRole('button', { name: 'Store' }).click();
  await expect(page.getByText('Numbers changed since you wrote this.').first()).toBeVisible();
  await expect(page.getByText('Mentees found the time fairer than mentors did.').first()).toBeVisible();
  await expect(checks.getByText(/older than the numbers/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep my words' }).first().click();
  await expect(checks.getByText(/older than the numbers/)).toHaveCount(0);

  await preview(page);
  const paper = page.getByRole('region', { name: 'Preview of the report' });
  await expect(
    paper.getByText('p values are not corrected for looking at several questions.', { exact: false }).first(),
  ).toBeVisible();
  await menu(page, 'Office report').click();
  await expect(page.getByRole('menuitem', { name: /^For the dean’s office/ })).toBeVisible();
  await page.getByRole('menuitem', { name: /^Remove/ }).click();
  await expect(page.getByText('The report is removed')).toBeVisible();
  await expect(paper.getByText('The pairing works.', { exact: false })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(paper.getByText('The pairing works.', { exact: false }).first()).toBeVisible();
});

test('axe finds nothing in a whole report, read or written in', async ({ page }) => {
  // Axe looks at every cell of a long report, in both themes.
  test.slow();
  await openReport(page);
  await saveScreens(page, 'report-preview');
  await expectNoAxeFindings(page);
  await menu(page, 'Office report').click();
  await page.getByRole('menuitem', { name: /^Summary for members/ }).click();
  await write(page);
  await expect(page.getByRole('button', { name: /^Write: What the board will do/ })).toBeVisible();
  await saveScreens(page, 'report-write');
  await expectNoAxeFindings(page);
});

test('numbers are set beside words in the joint display', async ({ page }) => {
  await openReport(page);
  await write(page);
  await page.getByRole('button', { name: /^Joint display/ }).click();
  await page.getByRole('button', { name: 'Add a row' }).click();
  const form = page.getByRole('group', { name: /^Row/ }).last();
  await form.getByRole('textbox', { name: 'Construct' }).fill('Hours given');
  await form.getByRole('combobox', { name: 'Measured by' }).click();
  await form.getByRole('option', { name: 'Acceptable time' }).click();
  await page.keyboard.press('Escape');
  await form.getByRole('combobox', { name: 'Words and numbers together' }).click();
  await form.getByRole('option', { name: 'Expands' }).click();
  await form
    .getByRole('textbox', { name: 'Conclusion' })
    .fill('Ratings are good; meeting was the hard part.');
  await page.getByRole('button', { name: 'Store the joint display' }).click();
  await expect(page.getByText('The joint display is stored')).toBeVisible();
  await preview(page);
  const paper = page.getByRole('region', { name: 'Preview of the report' });
  const row = paper.getByRole('row', { name: /^Hours given/ });
  await expect(row).toContainText('Expands');
  await expect(row).toContainText('Ratings are good; meeting was the hard part.');
  await expect(row.getByRole('img')).toBeVisible();
  await expect(
    paper.getByRole('img', { name: /^Joint display of ratings and themes\..*Hours given\./s }),
  ).toBeVisible();
});

test('a report is saved as Word, web page and workbook, and printed as tagged PDF', async ({
  page,
  hostKind,
}) => {
  await openReport(page);
  const save = async (name: string) => {
    const saved = page.waitForEvent('download');
    await page.getByRole('region', { name: 'Save as' }).getByRole('button', { name }).click();
    return readFile(await (await saved).path());
  };
  const word = await save('Word');
  expect(word.subarray(0, 2).toString()).toBe('PK');
  const html = (await save('Web page')).toString('utf8');
  expect(html).toContain('<h2');
  expect(html).not.toContain('What the board takes from this');
  const book = read(await save('Excel'));
  expect(book.SheetNames.slice(-3)).toEqual(['Data', 'Data dictionary', 'Codebook']);
  expect((await save('CSV')).toString('utf8')).toContain('R0001');
  const about = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  expect(about.flat()).toContain('Evaluation 2025–26');

  test.skip(hostKind === 'electron', 'Playwright prints pages of a browser only');
  const pages = Number((await page.getByText(/^\d+ pages$/).textContent())?.split(' ')[0]);
  const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
  expect(text).toContain('/StructTreeRoot');
  for (const tag of ['/H1', '/H2', '/Table', '/TH', '/Figure', '/Alt', '/Caption'])
    expect(text).toContain(tag);
});

test('a name in the board’s words stops the save', async ({ page }) => {
  test.slow();
  await openReport(page);
  await write(page);
  await page.getByRole('button', { name: /^Write: What the board takes from this/ }).click();
  await page.keyboard.type(`We thank ${sample.people[0]?.name} for everything.`);
  await page.keyboard.press('Control+Enter');
  const checks = page.getByRole('complementary', { name: 'Checks and saving' });
  await expect(checks.getByText('1 place names someone')).toBeVisible();
  await page.getByRole('region', { name: 'Save as' }).getByRole('button', { name: 'Web page' }).click();
  await expect(page.getByText(/Not saved: someone is named/)).toBeVisible();

  // A last name alone may be a word: it is shown, and stops nothing.
  const last = sample.people[0]?.name.split(' ').at(-1) ?? '';
  await page.getByRole('button', { name: /^Edit: We thank/ }).click();
  await page.getByRole('textbox', { name: 'Sentence' }).fill(`We thank Dr. ${last} for everything.`);
  await page.keyboard.press('Control+Enter');
  await expect(checks.getByText('1 word may name someone')).toBeVisible();
  await expect(checks.getByText(`“We thank Dr. ${last} for everything.”`)).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'report-hint');
  await checks.getByRole('button', { name: `“${last}” names nobody` }).click();
  await expect(checks.getByText(/may name someone/)).toHaveCount(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Save as' }).getByRole('button', { name: 'Web page' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain(
    `We thank Dr. ${last} for everything.`,
  );
});
