import type { Page } from '@playwright/test';
import { makeAwkwardLineage } from '../unit/lineage/import/awkwardLineage.ts';
import { expect, expectNoAxeFindings, goTo, openSample, saveScreens, test } from './helpers/index.ts';

const startChapter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Birch Hollow');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Lineage');
};
const { lines, people, wrong } = makeAwkwardLineage(7);
const csv = lines
  .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  .join('\r\n');
const file = { name: 'old family tree.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };

test('an awkward list of 450 people becomes the tree it was, with every line accounted for', async ({
  page,
}) => {
  test.slow();
  await startChapter(page);
  await page.getByRole('button', { name: 'Bring in past years' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring in past years' })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'past-years-choose');
  await page.getByLabel('Choose a file').setInputFiles(file);

  const account = page.getByRole('region', { name: 'Every line is accounted for' });
  await expect(account).toContainText(`${lines.length} lines`);
  const counted = (await account.getByRole('listitem').allTextContents()).map((text) =>
    Number.parseInt(text.replace(/\D/g, ''), 10),
  );
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(lines.length);
  const rows = page.getByRole('region', { name: 'Lines of the list' });
  await expect(rows.getByRole('listitem').filter({ hasText: 'would be their own ancestor' })).toContainText(
    String(wrong.cycle),
  );
  await expect(rows.getByRole('listitem').filter({ hasText: 'would be their own mentor' })).toContainText(
    String(wrong.self),
  );
  await expectNoAxeFindings(page);
  await saveScreens(page, 'past-years-review');

  // The misspelled mentor waits until the board says who is meant.
  const question = page.getByRole('radiogroup', { name: /close to another one/ });
  await question
    .getByRole('radio', { name: /in this file/ })
    .first()
    .check();
  await expect(page.getByText('all answered')).toBeVisible();
  const pairs = people.filter(({ mentor }) => mentor !== null).length + 1;
  await page.getByRole('button', { name: `Store ${pairs} pairs` }).click();

  await expect(page.getByText(`Brought in ${pairs} past pairs`)).toBeVisible();
  const deepest = people[22]!;
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Find a person' });
  await search.pressSequentially(deepest.name);
  await search.press('Enter');
  await expect(page.getByRole('heading', { name: /^Line \(22 above/ })).toBeVisible();
  await saveScreens(page, 'past-years-tree');

  // Brought in again, nothing is left to store.
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Bring in past years' }).click();
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByRole('button', { name: /^Store/ })).toBeDisabled();

  // And the whole list can be taken back.
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Undone: Bring in .* past pairs from old family tree.csv/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No family yet' })).toBeVisible();
});

test('a pasted list of two columns comes in, and a file that is none says so', async ({ page }) => {
  await startChapter(page);
  await page.getByRole('button', { name: 'Bring in past years' }).click();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await expect(page.getByRole('alert')).toContainText('“empty.csv” is an empty file');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'words.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Shopping,Price\nMilk,2\n'),
  });
  await expect(page.getByText('Nothing can be stored yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Store/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Other list' }).click();
  await page
    .getByLabel('Or paste it from a spreadsheet or a message')
    .fill('Mentor\tMentee\tYear\nAna Ruiz\tBen Cho\t2020-21\nBen Cho\tCleo Park\t2021-22');
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await page.getByRole('button', { name: 'Store 2 pairs' }).click();
  await expect(page.getByText('Brought in 2 past pairs and 3 people')).toBeVisible();
});

test('where the headings say nothing, the board says what the columns hold', async ({ page }) => {
  await startChapter(page);
  await page.getByRole('button', { name: 'Bring in past years' }).click();
  await page
    .getByLabel('Or paste it from a spreadsheet or a message')
    .fill('Who\tWith whom\tWhen\nAna Ruiz\tBen Cho\t2020-21\nBen Cho\tCleo Park\t2021-22');
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  const form = page.getByRole('region', { name: 'How the list is read' });
  await form.getByRole('switch', { name: 'By columns' }).click();
  const choose = async (label: string, option: string): Promise<void> => {
    await form.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('Headings', 'End with row 1');
  await choose('Who', 'Mentor: name');
  await choose('With whom', 'Mentee: name');
  await choose('When', 'Year of the pair');
  await expect(page.getByText('2 pairs of 2 years, 3 new people; 1 family begins here.')).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'past-years-columns');
  await page.getByRole('button', { name: 'Store 2 pairs' }).click();
  await expect(page.getByText('Brought in 2 past pairs and 3 people')).toBeVisible();
});

test('links of past years are written down, refused with names, corrected and undone', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Lineage');
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Find a person' });
  await search.pressSequentially('Emi Okabe');
  await search.press('Enter');
  await page.getByRole('button', { name: /^Add a mentor or mentee/ }).click();
  const form = page.getByRole('form', { name: 'Add a link of Emi Okabe' });
  await form.getByText('Mentee', { exact: true }).click();
  await form.getByRole('combobox', { name: 'Mentee of Emi Okabe' }).click();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'past-link-add');
  await page.getByRole('option').first().click();
  await form.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'co-mentor' }).click();
  await form.getByRole('button', { name: 'Add the link' }).click();
  await expect(page.getByText('The link is written down')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Undone: Write down Emi Okabe and/)).toBeVisible();

  const correct = page.getByRole('button', { name: /^Correct the link with/ }).first();
  const partner = ((await correct.getAttribute('aria-label')) ?? '').replace('Correct the link with ', '');
  await correct.click();
  const correction = page.getByRole('form', { name: `Correct the link with ${partner}` });
  await correction.getByRole('combobox', { name: 'How it ended' }).click();
  await page.getByRole('option', { name: 'somebody left' }).click();
  await correction.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The link is corrected')).toBeVisible();
});
