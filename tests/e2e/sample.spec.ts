import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { expect, goTo, openView, test } from './helpers/index.ts';

const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
};

const rowsOf = async (download: Download): Promise<Record<string, unknown>[]> => {
  const workbook = read(await readFile(await download.path()));
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  return sheet === undefined ? [] : utils.sheet_to_json(sheet);
};

const approve = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Approve 60 pairs' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Approve 60 pairs' }).click();
  await expect(dialog.getByText('Two officers give their names.')).toBeVisible();
  await dialog.getByLabel('First officer').fill('Ama Osei');
  await dialog.getByLabel('Second officer').fill('Lars Marsh');
  await dialog.getByRole('button', { name: 'Approve 60 pairs' }).click();
  await expect(dialog).toBeHidden();
};

test('the sample chapter is paired, approved, drawn and saved', async ({ page }) => {
  await openSample(page);
  await expect(page.getByRole('heading', { level: 1, name: '60 people wait to be paired' })).toBeVisible();

  await page.getByRole('button', { name: 'Open the pairing meeting' }).click();
  await openView(page, 'Pairs');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  const pairs = page.getByRole('region', { name: 'Pairs', exact: true }).getByRole('row');
  await expect(pairs).toHaveCount(61);
  await expect(page.getByText('Proven best')).toBeVisible();

  // The parts in the side panel add up to the score above them.
  await pairs.nth(20).click();
  const panel = page.getByRole('complementary');
  const parts = await panel.locator('tbody td:last-child strong').allTextContents();
  const total = Number(await panel.locator('header strong').textContent());
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.abs(parts.reduce((sum, part) => sum + Number(part), 0) - total)).toBeLessThan(
    0.06 * parts.length,
  );

  // Delicate pairs come first, and "why not" tells who would move; the points add up to what it costs.
  await expect(page.getByText(/Read these \d+ first/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Why not' }).click();
  await page.getByRole('option').nth(3).click();
  const chain = page.getByRole('region', { name: 'Why not someone else' });
  await expect(chain.getByText(/points, \d+ (person moves|people move)/)).toBeVisible();
  const points = (await chain.locator('li strong').allTextContents()).map((text) =>
    Number(text.replace('−', '-').replace('±', '')),
  );
  const cost = Number(
    ((await chain.getByText(/points,/).textContent()) ?? '')
      .split(' ')[0]
      ?.replace('−', '-')
      .replace('±', ''),
  );
  expect(Math.abs(points.reduce((sum, value) => sum + value, 0) - cost)).toBeLessThan(
    0.06 * (points.length + 1),
  );

  // Jumping works from inside a field as well.
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('People, screens, commands').fill('Vesna');
  await expect(page.getByRole('dialog').getByText(/Vesna/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await approve(page);
  await expect(page.getByText('60 pairs approved').first()).toBeVisible();

  const xlsx = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the pairs' }).click();
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  const rows = await rowsOf(await xlsx);
  expect(rows).toHaveLength(60);
  expect(new Set(rows.map((row) => row.Mentee)).size).toBe(60);
  expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(['Mentee', 'Mentor', 'Score']));

  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the pairs' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const text = await readFile(await (await csv).path(), 'utf8');
  expect(text.trimEnd().split(/\r?\n/)).toHaveLength(61);

  await goTo(page, 'Lineage');
  const card = page.getByRole('button', { name: new RegExp(`^.*${String(rows[0]?.Mentee)}`) }).first();
  await expect(card).toBeAttached();
  // All families are in view at first, also when the window is opened right here; and zooming works.
  await expect(card).toBeInViewport();
  await page.reload();
  await expect(card).toBeInViewport();
  const before = (await card.boundingBox())?.width ?? 0;
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.2);
});

test('an approval is undone and done again, and a reload keeps it', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Pairing');
  await openView(page, 'Pairs');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await approve(page);
  await expect(page.getByRole('button', { name: 'See the families' })).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Approve 60 pairs' })).toBeVisible();
  await goTo(page, 'Backups and history');
  await page.getByRole('button', { name: 'Do again' }).click();
  await expect(page.getByText('undo would take back: Approve 60 pairs')).toBeVisible();
  await page.reload();
  await goTo(page, 'Letters');
  await expect(page.getByText('108 letters').first()).toBeVisible();
});

test('the words for mentor and mentee are the chapter’s own', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Settings');
  for (const [label, word] of [
    ['One mentor', 'big'],
    ['Several mentors', 'bigs'],
    ['One mentee', 'little'],
    ['Several mentees', 'littles'],
  ] as const)
    await page.getByLabel(label).fill(word);
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await goTo(page, 'People');
  await expect(page.getByText('60 littles')).toBeVisible();
  await goTo(page, 'Pairing');
  await expect(page.getByText(/58 of 60 littles and 49 of 49 bigs answered/)).toBeVisible();
});

test('a new chapter begins empty and says what to do next on every screen', async ({ page }) => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  await expect(dialog.getByText('Give the chapter a name, such as Alder Creek.')).toBeVisible();
  await dialog.getByLabel('Name of the chapter').fill('Birch Hollow');
  await dialog.getByText('Big and little').click();
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  await expect(page.getByText('Birch Hollow').first()).toBeVisible();
  for (const screen of [
    'People',
    'Questionnaires',
    'Pairing',
    'Letters',
    'Check-ins',
    'Lineage',
    'Evaluation',
    'Comments',
    'Report',
  ]) {
    await goTo(page, screen);
    await expect(
      page.getByRole('main').getByRole('heading', { level: 1, name: new RegExp(screen) }),
    ).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  }
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Full name').fill('Robin Reyes');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('row', { name: /Robin Reyes/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row', { name: /Robin Reyes/ })).toBeVisible();
});
