import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { read, utils, write } from 'xlsx';
import { expect, expectNoAxeFindings, goTo, openSample, saveScreens, test } from './helpers/index.ts';

const openComments = async (page: Page, view: string): Promise<void> => {
  await openSample(page);
  await goTo(page, 'Comments');
  await page
    .getByRole('navigation', { name: 'Views of the comments' })
    .getByRole('link', { name: view })
    .click();
};

test('two coders: blind coding, agreement in figures and words, differences decided one by one', async ({
  page,
}) => {
  test.slow();
  await openComments(page, 'Second, blind');
  await expect(
    page.getByText(/codes blind: codes, memos and counts of others are not shown here/),
  ).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'comments-second');

  await page.getByRole('link', { name: 'Agree' }).click();
  const table = page.getByRole('region', { name: 'Agreement, code by code' });
  await expect(table.getByRole('row').last()).toContainText('All codes together');
  await expect(table.getByText(/answers read by both/)).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'comments-agree');

  const differ = page.getByRole('region', { name: 'Where they differ' });
  const open = Number(/(\d+) open/.exec((await differ.textContent()) ?? '')?.[1]);
  expect(open).toBeGreaterThan(0);
  await differ
    .getByPlaceholder('Why? One sentence is enough')
    .first()
    .fill('It is about time, not about advice');
  await differ.getByRole('button', { name: 'It does not' }).first().click();
  await expect(differ.getByText('Decided: it does not apply.')).toBeVisible();
  await expect(differ.getByText('“It is about time, not about advice”')).toBeVisible();
  await expect(differ).toContainText(open === 1 ? 'all decided' : `${open - 1} open`);
  await page.keyboard.press('Control+z');
  await expect(differ).toContainText(`${open} open`);
});

test('themes are counted by people and passages, changed, and saved as a table', async ({ page }) => {
  test.slow();
  await openComments(page, 'Themes');
  const card = page.getByRole('region', { name: 'Themes and their codes' });
  await expect(card.getByText(/\d+\s+people\s+whose/).first()).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'comments-themes');
  await page.getByText('By class year').click();
  await page.getByText('All questions of the survey').click();

  await card.getByRole('button', { name: 'New theme' }).click();
  await card.getByLabel('Theme', { exact: true }).fill('Small things');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('rowheader', { name: /^Small things/ })).toBeVisible();
  const [code] = await card.getByRole('combobox').all();
  await code!.click();
  await page.getByRole('option', { name: 'Small things' }).click();
  await expect(page.getByText('The code is moved')).toBeVisible();

  await page.getByRole('button', { name: 'Save the table' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  const workbook = read(await readFile(await (await download).path()));
  const rows = utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets[workbook.SheetNames[0]!]!);
  expect(rows.map(({ Name }) => Name)).toContain('Small things');
});

test('a quote is picked, made anonymous and confirmed by a person', async ({ page }) => {
  test.slow();
  await openComments(page, 'Quotes');
  const side = page.getByRole('complementary', { name: 'Quotes' });
  await page
    .getByRole('button', { name: /^Use as a quote/ })
    .first()
    .click();
  await expect(page.getByText('Added as a quote; read it once more before it is printed')).toBeVisible();
  const card = side.getByRole('listitem').last();
  const text = card.getByLabel('Quote as it is printed');
  await text.fill('Emi Okabe took me to Kumasi on March 3.');
  await text.blur();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'comments-quotes');
  await side
    .getByRole('listitem')
    .last()
    .getByRole('button', { name: 'Emi Okabe → [name], replace the name' })
    .click();
  await side
    .getByRole('listitem')
    .last()
    .getByRole('button', { name: 'March 3 → [date], replace the date' })
    .click();
  await expect(side.getByRole('listitem').last().getByLabel('Quote as it is printed')).toHaveValue(
    /^\[name\] took me to .* on \[date\]\.$/,
  );
  await side
    .getByRole('listitem')
    .last()
    .getByRole('checkbox', { name: /I have read it/ })
    .click();
  await expect(
    side
      .getByRole('listitem')
      .last()
      .getByText(/^Confirmed by/),
  ).toBeVisible();
  // A changed text has to be confirmed again.
  await side
    .getByRole('listitem')
    .last()
    .getByLabel('Quote as it is printed')
    .fill('Another text altogether');
  await side.getByRole('listitem').last().getByLabel('Quote as it is printed').blur();
  await expect(
    side
      .getByRole('listitem')
      .last()
      .getByRole('checkbox', { name: /I have read it/ }),
  ).not.toBeChecked();
});

test('a coding task leaves without a name, is filled elsewhere, and comes back as the second coder’s work', async ({
  page,
}) => {
  test.slow();
  await openComments(page, 'Second, blind');
  await page.getByRole('button', { name: 'As a file' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^Save the coding task/ }).click();
  const file = await readFile(await (await download).path());
  const workbook = read(file);
  expect(workbook.SheetNames).toEqual(['Coding', 'Codebook', 'Task']);
  const coding = workbook.Sheets.Coding!;
  for (const row of [2, 3, 4]) coding[`C${row}`] = { t: 's', v: 'x' };
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'As a file' }).click();
  await page.getByRole('menuitem', { name: 'Take in a filled task' }).click();
  await (await chooser).setFiles({
    name: 'filled.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(write(workbook, { type: 'buffer', bookType: 'xlsx' })),
  });
  await expect(page.getByText('Took in 3 answers that were coded')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: /)).toBeVisible();
});

test('a table in which somebody stands by name is not saved, and says where', async ({ page }) => {
  await openComments(page, 'Themes');
  const card = page.getByRole('region', { name: 'Themes and their codes' });
  await card.getByRole('button', { name: 'New theme' }).click();
  await card.getByLabel('Theme', { exact: true }).fill('What OKABE, Emi did');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('rowheader', { name: /^What OKABE/ })).toBeVisible();
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.getByRole('button', { name: 'Save the table' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect(
    page.getByText(/was not saved: 1 passage in it could tell who is meant, such as “.*OKABE, Emi/),
  ).toBeVisible();
  expect(downloads).toBe(0);
});
