import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readTable } from '../../src/shared/intake/index.ts';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const startChapter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Alder Creek');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Questionnaires');
  await expect(page.getByRole('heading', { level: 1, name: 'Questionnaires' })).toBeVisible();
};

const questions = (page: Page) => page.getByRole('list', { name: 'Questions' }).getByRole('listitem');
const wordings = async (page: Page): Promise<string[]> =>
  (await questions(page).getByRole('button', { name: /^\d/ }).allInnerTexts()).map(
    (text) => text.split('\n')[1] ?? '',
  );
const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected question' });

test('a questionnaire is made from a template, changed, put in order, and every step undone', async ({
  page,
}) => {
  test.slow();
  await startChapter(page);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-start');
  await page.getByRole('button', { name: 'Use it: Short matching questionnaire' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Short matching questionnaire' })).toBeVisible();
  await expect(questions(page)).toHaveCount(15);
  await expect(page.getByText('Spread check: nothing to look at')).toBeVisible();

  // A new question stands after the selected one; its words are typed at once.
  await page.getByRole('button', { name: /^1 Full name/ }).click();
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('menuitem', { name: /^One choice/ }).click();
  const field = panel(page).getByLabel('Question', { exact: true });
  await expect(field).toBeFocused();
  await field.fill('Which hall do you live in?');
  await panel(page).getByLabel('Short name').fill('Hall');
  await panel(page).getByLabel('Short name').press('Enter');
  await expect(questions(page).nth(1)).toContainText('Which hall do you live in?');
  await expect(questions(page)).toHaveCount(16);
  await expect(panel(page).getByRole('status')).toHaveText('Saved');

  // Options: reworded, pasted, moved by key, removed.
  await panel(page).getByLabel('Option 1', { exact: true }).fill('North Hall');
  await panel(page).getByLabel('Option 1', { exact: true }).press('Enter');
  await panel(page).getByRole('button', { name: 'Paste a list' }).click();
  await panel(page).getByLabel('Options, one on each line').fill('- South Hall\n2. West Hall\nNorth Hall\n');
  await panel(page).getByRole('button', { name: 'Add the lines' }).click();
  await expect(panel(page).getByLabel('Option 4', { exact: true })).toHaveValue('West Hall');
  await expect(panel(page).getByLabel('Option 5', { exact: true })).toHaveCount(0);
  await panel(page).getByLabel('Option 4', { exact: true }).press('Alt+ArrowUp');
  await expect(panel(page).getByLabel('Option 3', { exact: true })).toHaveValue('West Hall');
  await panel(page).getByRole('button', { name: 'More for option Option 2' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(questions(page).nth(1)).toContainText('3 options');

  // How it counts; the other role reads it differently.
  await panel(page).getByRole('combobox', { name: 'When people are paired' }).click();
  await page.getByRole('option', { name: /^Alike is good/ }).click();
  await expect(questions(page).nth(1)).toContainText('alike is good, counts some');
  await panel(page).getByRole('switch', { name: 'The mentor reads it differently' }).click();
  await panel(page).getByLabel('Question, as the mentor reads it').fill('Which hall did you live in?');
  await panel(page).getByLabel('Question, as the mentor reads it').blur();
  await expect(questions(page).nth(1)).toContainText('mentor: Which hall did you live in?');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-question');

  // Order by key, by menu and by drag.
  const hall = page.getByRole('button', { name: /Which hall do you live in/ }).first();
  await hall.press('Alt+ArrowDown');
  await expect(questions(page).nth(2)).toContainText('Which hall');
  await expect(hall).toBeFocused();
  await expect(page.getByText('Moved Hall to place 3 of 16', { exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'More for “Hall”' }).click();
  await page.getByRole('menuitem', { name: /^Move up/ }).click();
  await expect(questions(page).nth(1)).toContainText('Which hall');
  const before = await wordings(page);
  const grip = questions(page).nth(1).locator('[data-on="true"]');
  await grip.dragTo(questions(page).nth(4));
  await expect(questions(page).nth(4)).toContainText('Which hall');
  await expect.poll(() => wordings(page)).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => wordings(page)).toEqual(before);

  // Removed and taken back.
  await page.getByRole('button', { name: 'More for “Hall”' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(questions(page)).toHaveCount(17);
  await page.getByRole('button', { name: 'More for “Hall (copy)”' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(questions(page)).toHaveCount(16);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(questions(page)).toHaveCount(17);

  // The questionnaire itself: renamed, copied, removed and taken back.
  const menu = async (title: string, entry: string): Promise<void> => {
    await page.getByRole('button', { name: `More for ${title}`, exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  await menu('Short matching questionnaire', 'Rename');
  await page.getByLabel('Name of the questionnaire').fill('Sign-up');
  await page.getByLabel('Name of the questionnaire').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-up' })).toBeVisible();
  await menu('Sign-up', 'Duplicate');
  const list = page.getByRole('navigation', { name: 'Questionnaires' });
  await list.getByRole('button', { name: /^Sign-up \(copy\)/ }).click();
  await menu('Sign-up (copy)', 'Remove');
  await expect(list.getByRole('button')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-up' })).toBeVisible();
  await page
    .getByText('Removed “Sign-up (copy)”')
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(list.getByRole('button')).toHaveCount(2);
});

test('it is tried out as both roles, and given out on paper, as a sheet and as text', async ({ page }) => {
  test.slow();
  await startChapter(page);
  await page.getByRole('button', { name: 'Use it: Matching questionnaire' }).click();
  await expect(questions(page)).toHaveCount(40);
  await saveScreens(page, 'builder-full');

  await page.getByText('Preview', { exact: true }).click();
  await expect(page.getByText(/As a mentee sees it: 36 questions, about \d+ minutes/)).toBeVisible();
  await expect(page.getByText('Rank the 4 things you most want help with.')).toBeVisible();
  await expect(page.getByText('How many mentees could you take?')).toBeHidden();
  await page
    .getByRole('region', { name: /^Question/ })
    .getByText('Friendship', { exact: true })
    .click();
  await expect(page.getByRole('checkbox', { name: 'Friendship' })).toBeChecked();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-preview');
  await page.getByText('For mentors', { exact: true }).click();
  await expect(page.getByText('Rank the 4 things you can best help with.')).toBeVisible();
  await expect(page.getByText('How many mentees could you take?')).toBeVisible();
  await expect(page.getByText('Have you had a mentor in this chapter before?')).toBeHidden();

  await page.getByText('Paper', { exact: true }).click();
  await expect(page.getByRole('article').getByText('Tick up to 3.').first()).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-paper');

  const sheetDownload = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a spreadsheet to fill in' }).click();
  const sheet = await sheetDownload;
  expect(sheet.suggestedFilename()).toBe('alder-creek-matching-questionnaire-mentors.xlsx');
  const table = readTable(await readFile(await sheet.path()), sheet.suggestedFilename());
  if (!table.ok) throw new Error(table.message);
  expect(table.sheets[0]?.header).toContain('When are you usually free? [Monday]');
  expect(table.sheets[0]?.header).toContain('Rank the 4 things you can best help with.');
  expect(table.sheets[1]?.header).toEqual(['Question', 'How to fill it in', 'Options']);

  await page.getByRole('radiogroup', { name: 'What is shown' }).getByText('Text').click();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-text');
  const textDownload = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a text file' }).click();
  const text = await readFile(await (await textDownload).path(), 'utf8');
  expect(text).toContain(
    'Type: Checkboxes (Google Forms) · Choice, multiple answers (Microsoft Forms)\nAt most: 3\nFamily\nFriendship',
  );
});

test('the spread check names the questions that tell nobody apart, and jumps to them', async ({ page }) => {
  test.slow();
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await goTo(page, 'Questionnaires');
  await expect(page.getByText(/Spread check/)).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-sample');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('menuitem', { name: /^One choice/ }).click();
  await panel(page).getByLabel('Question', { exact: true }).fill('Do you like it here?');
  await panel(page).getByLabel('Question', { exact: true }).blur();
  await panel(page).getByRole('button', { name: 'More for option Option 2' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(panel(page).getByText('There is only one option')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Close the question' }).click();
  await page.getByText(/Spread check: look at/).click();
  await page.getByRole('group').getByRole('button', { name: 'New question' }).first().click();
  await expect(panel(page).getByRole('heading', { name: 'New question' })).toBeVisible();

  // Who answered keeps what was asked: the change waits, is said, and is made as a new version.
  await questions(page).getByRole('button', { name: /^1 / }).click();
  await panel(page).getByLabel('Question', { exact: true }).fill('At which college did you study?');
  await panel(page).getByLabel('Question', { exact: true }).blur();
  await expect(panel(page).getByText(/answers to this question are in/)).toBeVisible();
  await saveScreens(page, 'builder-version');
  await panel(page).getByRole('button', { name: 'Save as a new version' }).click();
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
  await expect(panel(page).getByText(/Asked before the change/)).toBeVisible();
  await expectNoAxeFindings(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Version 2', { exact: true })).toBeHidden();
});

test('a pasted list of options is added line by line, and prints over as many sheets as it needs', async ({
  page,
}) => {
  test.slow();
  await startChapter(page);
  await page.getByRole('button', { name: 'Use it: Empty questionnaire for pairing' }).click();
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('menuitem', { name: /^Several choices|^Multiple|^More than one/ }).click();
  await expect(questions(page)).toHaveCount(1);
  const towns = Array.from({ length: 180 }, (_, at) => `Town ${at + 1}, in the county of many long words`);
  await panel(page).getByRole('button', { name: 'Paste a list' }).click();
  // As it is copied: with bullets, numbers, blank lines, a line twice.
  const pasted = towns.map((town, at) => (at % 3 === 0 ? `- ${town}` : at % 3 === 1 ? `• ${town}` : town));
  await panel(page)
    .getByLabel('Options, one on each line')
    .fill([...pasted, '', `1. ${towns[0]}`].join('\r\n'));
  await panel(page).getByRole('button', { name: 'Add the lines' }).click();
  await expect(questions(page).first()).toContainText('182 options');
  await expect(panel(page).getByLabel('Option 3', { exact: true })).toHaveValue(towns[0] ?? '');
  await expect(panel(page).getByLabel('Option 182', { exact: true })).toHaveValue(towns[179] ?? '');
  await expect(panel(page).getByRole('status')).toHaveText('Saved');

  // Beside the panel that lies over the list, a question can still be added.
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('button', { name: 'Add a question' }).click();
  await expect(page.getByRole('menuitem', { name: /^One choice/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-long-list');
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByText('Paper', { exact: true }).click();
  await expect(page.getByRole('article').getByText(towns[179] ?? '')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(1);
  // Each box keeps its words, whichever sheet it is on, and no sheet starts in the middle of one.
  const printed = page.locator('body > div[aria-hidden="true"] article');
  const breaks = await printed.locator('li').evaluateAll((lines) => ({
    count: lines.length,
    inside: [...new Set(lines.map((line) => getComputedStyle(line).breakInside))],
  }));
  expect(breaks).toEqual({ count: 182, inside: ['avoid'] });
  const section = printed.locator('section').first();
  expect(await section.evaluate((question) => getComputedStyle(question).breakInside)).toBe('auto');
  await page.emulateMedia({ media: 'screen' });
});

test("last year's questionnaire is the start of this year's, and stays linked to it", async ({ page }) => {
  test.slow();
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await goTo(page, 'Questionnaires');
  await expect(page.getByText(/Spread check/)).toBeVisible();
  await page.getByRole('button', { name: 'New questionnaire' }).click();
  const old = page
    .getByRole('region', { name: /^From 20/ })
    .or(page.locator('section', { hasText: 'its questions stay linked' }));
  const first = old.first().getByRole('listitem').first();
  const about = await first.innerText();
  const count = Number(/(\d+) questions/.exec(about)?.[1]);
  expect(count).toBeGreaterThan(1);
  await first.getByRole('button', { name: /^Use it/ }).click();
  await expect(questions(page)).toHaveCount(count);
  await questions(page).getByRole('button', { name: /^1 / }).click();
  await expect(panel(page).getByText('The same as last year')).toBeVisible();
  const asked = panel(page).getByLabel('Question', { exact: true });
  const before = await asked.inputValue();
  await asked.fill('In which town did you grow up?');
  await asked.blur();
  await expect(panel(page).getByRole('status')).toHaveText('Saved');
  await expect(panel(page).getByText('Changed since last year')).toBeVisible();
  await expect(panel(page).locator('del')).toHaveText(before);
  await expect(panel(page).locator('ins')).toHaveText('In which town did you grow up?');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'builder-last-year');
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByText('The same as last year')).toBeVisible();
});
