import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const openPeople = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'People');
  const grid = page.getByRole('grid', { name: 'People' });
  await expect(grid).toBeVisible();
  return grid;
};
const chooseMore = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const undoByKey = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
};

test('a status event holds back, and the class year is told for any day', async ({ page }) => {
  const grid = await openPeople(page);
  await grid.getByRole('row', { name: /Aiko Inoue/ }).click();
  const panel = page.getByRole('complementary', { name: 'Person' });
  const years = panel.getByRole('region', { name: 'Over the years' });
  // She entered in 2026: MS3 from July 2028.
  await years.getByLabel('Day for the class year').fill('2028-09-01');
  await expect(years.getByText('Aiko is MS3.')).toBeVisible();
  await years.getByRole('button', { name: 'Record an event' }).click();
  await years.getByLabel('What happened').selectOption('research year');
  await years.getByLabel('From').fill('2028-07-01');
  await expect(years.getByText('Jul 1, 2028: MS2. Jul 1, 2029: MS3.')).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'people-panel');
  await years.getByRole('button', { name: 'Save the event' }).click();
  await expect(years.getByText('Aiko is MS2.')).toBeVisible();
  await years.getByRole('button', { name: /^Change research year/ }).click();
  await years.getByLabel('Moves up that are missed').fill('0');
  await years.getByRole('button', { name: 'Save the event' }).click();
  await expect(years.getByText('Aiko is MS3.')).toBeVisible();
  await years.getByRole('button', { name: /^Remove research year/ }).click();
  await expect(years.getByText('Research year')).toBeHidden();
});

test('cells are edited by keyboard, several people at once, and every step is undone', async ({ page }) => {
  const grid = await openPeople(page);
  await page.getByLabel('Find a person').fill('aiko');
  await expect(grid.getByRole('row')).toHaveCount(2);
  const row = grid.getByRole('row', { name: /Aiko/ });
  await row.focus();
  await page.keyboard.press('F2');
  await grid.getByLabel(/^Name of/).fill('');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('alert')).toHaveText('A person needs a name.');
  await grid.getByLabel(/^Name of/).fill('Aiko Inoue-Hart');
  await page.keyboard.press('Tab');
  await grid.getByLabel(/^Goes by of/).fill('Ai');
  await page.keyboard.press('Tab');
  await grid.getByLabel(/^E-mail of/).fill('not an address');
  await page.keyboard.press('Escape');
  await expect(grid.getByText('Aiko Inoue-Hart')).toBeVisible();
  await expect(grid.getByText('Ai', { exact: true })).toBeVisible();
  await expect(grid.getByText('aiko.inoue@example.edu')).toBeVisible();
  await undoByKey(page);
  await expect(grid.getByText('Ai', { exact: true })).toBeHidden();

  await page.getByLabel('Find a person').fill('');
  await grid.getByRole('row').nth(2).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  const bulk = page.getByRole('region', { name: 'With the selected people' });
  await expect(bulk.getByRole('status')).toHaveText('3 people selected');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'people-selected');
  await bulk.getByRole('button', { name: 'both', exact: true }).click();
  await expect(page.getByText('Changed 3 people')).toBeVisible();
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(3);
  await expect(grid.getByRole('row', { selected: true }).getByText('both')).toHaveCount(3);
  await undoByKey(page);
  await expect(grid.getByRole('row', { selected: true }).getByText('both')).toHaveCount(0);
});

test('who has not answered is saved as a mail-merge list that no spreadsheet runs', async ({ page }) => {
  const grid = await openPeople(page);
  await page.getByText('Not answered, 2').click();
  await expect(grid.getByRole('row')).toHaveCount(3);
  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Tab');
  await grid.getByLabel(/^Goes by of/).fill('=HYPERLINK("x")');
  await page.keyboard.press('Enter');
  await expect(grid.getByText('=HYPERLINK("x")')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Write to' }).click();
  await page.getByRole('menuitem', { name: 'CSV for a mail merge' }).first().click();
  const text = await readFile(await (await download).path(), 'utf8');
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]?.replace('\ufeff', '')).toBe('Name,Goes by,Email,Role,Class year,Entered');
  expect(lines).toHaveLength(3);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text).not.toMatch(/,=HYPERLINK/);
});

test('a class list comes in, and two records of one person become one, and two again', async ({ page }) => {
  const grid = await openPeople(page);
  await chooseMore(page, 'Bring in a class list');
  await page
    .getByLabel(/paste it/)
    .fill('Name,Email,Class year\n"Inou, Aiko",,MS1\nDee Fox,dee.fox@example.edu,MS1\nBen Cho,ben at x,MS1');
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByText('“ben at x” is not an e-mail address.')).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'people-class-list');
  await page.getByRole('button', { name: 'Store 2 people' }).click();
  await expect(page.getByText('62 mentees')).toBeVisible();

  await chooseMore(page, 'Find double records');
  await page.getByRole('button', { name: 'Look at Aiko Inoue and Aiko Inou' }).click();
  await expect(page.getByText('1 enrollment')).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'people-merge');
  await page.getByRole('button', { name: 'Merge into one' }).click();
  await expect(page.getByRole('button', { name: /^Look at Aiko/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to people' }).click();
  await expect(page.getByText('61 mentees')).toBeVisible();
  await undoByKey(page);
  await expect(page.getByText('62 mentees')).toBeVisible();

  // What the board says are two people is not offered again.
  await chooseMore(page, 'Find double records');
  await page.getByRole('button', { name: 'Aiko Inoue and Aiko Inou are two people' }).click();
  await expect(page.getByRole('button', { name: /^Look at Aiko/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to people' }).click();
  await page.getByLabel('Find a person').fill('aiko');
  await expect(grid.getByRole('row')).toHaveCount(3);
});

test('the next year is reviewed, started in one step, and undone', async ({ page }) => {
  test.slow();
  await openPeople(page);
  await chooseMore(page, 'Start the next year');
  await expect(page.getByRole('heading', { level: 1, name: 'Start 2027–28' })).toBeVisible();
  // Nothing is silent: everyone on the roster is counted.
  const account = page.getByRole('region', { name: 'Everyone is accounted for' });
  const counts = (await account.locator('li strong').allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(240);

  const away = page.getByRole('region', { name: 'On leave' });
  await away.getByLabel(/^What happens to/).selectOption('returned');
  await expect(away.getByText(/^MS\d$/)).toBeVisible();
  await expect(away.getByRole('button', { name: 'Leave Étienne Garnier' })).toBeVisible();
  const transferred = page.getByRole('region', { name: 'Transferred in' });
  await transferred.getByRole('button', { name: 'Leave', exact: true }).click();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'people-next-year');
  await expect(page.getByRole('button', { name: /to decide first/ })).toBeDisabled();
  await page.getByRole('button', { name: /^Accept the \d+ to decide$/ }).click();
  const graduates = page.getByRole('region', { name: 'Graduate', exact: true });
  await graduates.getByRole('button', { name: 'Look at each' }).click();
  await expect(graduates.getByText('alumni').first()).toBeVisible();
  await page.getByRole('button', { name: 'Start 2027–28', exact: true }).click();
  await expect(page.getByText(/^Started 2027–28 with \d+ people$/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Screens' }).getByText('2027–28')).toBeVisible();
  // The mentees of 2026–27 were never paired in the sample, so they come first again.
  await expect(page.getByText('60 mentees')).toBeVisible();
  await undoByKey(page);
  await expect(page.getByRole('navigation', { name: 'Screens' }).getByText('2026–27')).toBeVisible();
  await expect(page.getByText('49 mentors')).toBeVisible();
});
