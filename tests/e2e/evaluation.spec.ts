import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { projectRoot } from '../helpers/loopbackHost.ts';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const openEvaluation = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Evaluation');
  await expect(page.getByRole('heading', { level: 1, name: 'Evaluation' })).toBeVisible();
};
const openView = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Views of the evaluation' }).getByRole('link', { name }).click();

test('a survey is imported, scored by a scale, compared, and its figure and tables are saved', async ({
  page,
}) => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Birch Hollow');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Intake');
  await page.getByLabel('Choose a file').setInputFiles(join(projectRoot, 'tests/fixtures/google-survey.csv'));
  await page.getByRole('button', { name: 'Store 60 answers' }).click();
  await page.getByRole('button', { name: 'See the evaluation' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Who answered' })).toBeVisible();

  await openView(page, 'Scales');
  await page.getByRole('button', { name: 'Make a scale' }).first().click();
  await page.getByLabel('Name').fill('Contentment');
  const questions = page.getByRole('group', { name: 'Questions' }).getByRole('checkbox');
  for (let index = 0; index < 3; index++) await questions.nth(index).check();
  await page.getByRole('button', { name: 'Make the scale' }).click();
  const scale = page.getByRole('region', { name: 'Contentment' });
  await expect(scale.getByText(/^Cronbach’s α/)).toContainText(/α (−?\.\d\d|not to be told)/);

  await openView(page, 'Compare');
  const figure = page.getByRole('img').first();
  await expect(figure).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 2, name: /(No difference|differences?) found between/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: /why this test/ }).click();
  await expect(page.getByText(/How p was found: exact/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Figure' }).click();
  await page.getByRole('menuitem', { name: /SVG/ }).click();
  const svg = await readFile(await (await saved).path(), 'utf8');
  expect(svg).toContain('Cliff’s δ');
  expect(svg).not.toMatch(/<script|javascript:/);
  const png = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Figure' }).click();
  await page.getByRole('menuitem', { name: /PNG/ }).click();
  expect((await readFile(await (await png).path())).subarray(1, 4).toString()).toBe('PNG');

  const workbook = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as XLSX' }).click();
  const book = read(await readFile(await (await workbook).path()));
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Comparison']!);
  expect(
    rows.some(({ Question, Test }) => Question === 'Contentment' && Test === 'Mann–Whitney U test'),
  ).toBe(true);

  // The limit holds in every view: raised to ten, smaller numbers are drawn with their neighbors or not at all.
  await openView(page, 'Responses');
  await page.getByLabel('Smallest number of answers that is shown').fill('10');
  await page.getByLabel('Smallest number of answers that is shown').blur();
  await expect(
    page.getByText('Groups with fewer than 10 answers stay hidden', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(
    page.getByText('Groups with fewer than 5 answers stay hidden', { exact: false }),
  ).toBeVisible();
});

test('the sample’s survey is compared by class year, between years, and before and after', async ({
  page,
}) => {
  await openEvaluation(page);
  await openView(page, 'Compare');
  await page.getByRole('combobox', { name: 'Who is compared' }).click();
  await page.getByRole('option', { name: 'class years' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /found between MS1/ })).toBeVisible();
  await expect(page.getByText(/MS3 has fewer than 5 answers/)).toBeVisible();
  await saveScreens(page, 'evaluation-class-years');
  // Printed, the figure stands alone on white paper with what it shows in words.
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('article', { has: page.locator('figure svg') });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText(/found between MS1/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await openView(page, 'Before and after');
  await expect(page.getByText(/people linked\. \d+ answers? before/)).toBeVisible();
  await expect(page.getByRole('img', { name: /before and after, means/ })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'evaluation-waves');

  await openView(page, 'Pairing and outcome');
  await expect(page.getByRole('heading', { level: 2, name: 'This survey is anonymous' })).toBeVisible();
  await expectNoAxeFindings(page);
});

test('scales, comparisons and invited people have no axe findings, and the list is kept and taken back', async ({
  page,
}) => {
  await openEvaluation(page);
  await page.getByRole('button', { name: 'Invited people' }).click();
  const list = page.getByRole('region', { name: 'Invited people' });
  await list.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'did not want to answer' }).click();
  await list.getByRole('button', { name: 'Keep this list' }).click();
  await expect(page.getByText('by your list of invited people')).toBeVisible();
  await expect(
    page
      .getByRole('row', { name: /^Everyone/ })
      .getByRole('cell')
      .nth(3),
  ).toHaveText('1');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText('everyone enrolled counts as invited')).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Response rate by class year' }).getByRole('row', { name: /^MS1/ }),
  ).toContainText(/\d+% \[\d+%–\d+%\]/);
  await expectNoAxeFindings(page);

  await openView(page, 'Scales');
  await page.getByRole('button', { name: 'Make a scale' }).first().click();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'evaluation-scale-form');
  await openView(page, 'Compare');
  await expect(page.getByRole('img').first()).toBeVisible();
  await page.getByRole('button', { name: 'How it is compared' }).click();
  await expectNoAxeFindings(page);
  await page.getByRole('radio', { name: 'by mean' }).check();
  await expect(page.getByRole('button', { name: /Welch’s t test: why this test/ })).toBeVisible();
  await saveScreens(page, 'evaluation-compare');
});
