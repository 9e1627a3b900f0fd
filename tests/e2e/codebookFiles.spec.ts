import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import { expect, expectNoAxeFindings, goTo, openSample, saveScreens, test } from './helpers/index.ts';

const openCodebook = async (page: Page): Promise<void> => {
  await openSample(page);
  await goTo(page, 'Comments');
  await page.getByRole('link', { name: 'Codebook: versions and files' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Codebook', exact: true })).toBeVisible();
};
const save = async (page: Page, button: string): Promise<{ name: string; path: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
};

test('a version of the codebook is saved, compared, and gone back to; undo comes back from there', async ({
  page,
}) => {
  await openCodebook(page);
  await expect(page.getByText('1 code differs, 10 are alike.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Unclear what to expect include/ })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'codebook-versions');

  await page.getByRole('button', { name: 'Go back to version 1' }).click();
  await expect(page.getByText('All 11 codes are alike.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go back to version 1' })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 code differs, 10 are alike.')).toBeVisible();

  await page.getByLabel('What is new in it').fill('After the second coder');
  await page.getByRole('button', { name: 'Save a version' }).click();
  await expect(page.getByRole('button', { name: /^Version 2 After the second coder/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByText('All 11 codes are alike.')).toBeVisible();
});

test('the codebook leaves as a table and for other programs, and comes back with what changed', async ({
  page,
}) => {
  await openCodebook(page);
  const sheet = await save(page, 'Excel');
  const book = read(sheet.bytes);
  const rows = utils.sheet_to_json<Record<string, string>>(Object.values(book.Sheets)[0] ?? {});
  expect(rows).toHaveLength(11);
  expect(rows[0]).toMatchObject({ Code: 'Study advice', Theme: 'Someone a step ahead', Color: 'linden' });
  const text = await save(page, 'CSV');
  expect(text.bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(12);
  const exchange = await save(page, 'REFI-QDA (.qdc)');
  expect(exchange.bytes.toString('utf8')).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"');

  const edited = exchange.bytes
    .toString('utf8')
    .replace('name="Long silence"', 'name="No answer"')
    .replace(
      '<Codes>',
      '<Codes><Code guid="aaaaaaaa-0000-4000-8000-000000000001" name="Being seen" isCodable="true"/>',
    );
  await page
    .getByLabel('Choose a codebook')
    .setInputFiles({ name: 'edited.qdc', mimeType: 'application/xml', buffer: Buffer.from(edited) });
  const brought = page.getByRole('region', { name: 'What the file brings' });
  await expect(brought.getByRole('listitem').filter({ hasText: 'Being seen' })).toContainText('new');
  await expect(brought.getByRole('listitem').filter({ hasText: 'No answer' })).toContainText(
    'was “Long silence”',
  );
  await expect(brought.getByRole('listitem').filter({ hasText: 'Study advice' })).toContainText('as it is');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'codebook-import');
  await brought.getByRole('button', { name: 'Take it over' }).click();
  await expect(brought).toBeHidden();
  await expect(page.getByRole('row', { name: 'Being seen added since' })).toBeVisible();
  await expect(page.getByRole('row', { name: /No answer name Long silence No answer/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 code differs, 10 are alike.')).toBeVisible();

  await page
    .getByLabel('Choose a codebook')
    .setInputFiles({ name: 'notes.xml', mimeType: 'text/xml', buffer: Buffer.from('<note>Hello</note>') });
  await expect(page.getByText('The first line needs a heading “Code”')).toBeVisible();
});

test('the whole project leaves for other programs, without a name of the roster', async ({ page }) => {
  await openCodebook(page);
  const project = await save(page, 'Whole project (.qdpx)');
  expect(project.name).toMatch(/\.qdpx$/);
  const files = unzipSync(new Uint8Array(project.bytes));
  expect(Object.keys(files)).toHaveLength(301);
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
  expect(xml).toContain('<Project xmlns="urn:QDA-XML:project:1.0"');
  expect(xml.match(/<TextSource /g)).toHaveLength(300);

  // The project's own codebook comes back as the same.
  await page.getByLabel('Choose a codebook').setInputFiles(project.path);
  const brought = page.getByRole('region', { name: 'What the file brings' });
  await expect(brought.getByText('as it is')).toHaveCount(11);
  await expect(brought.getByText(/Left out: 300 texts with what is coded in them/)).toBeVisible();
});
