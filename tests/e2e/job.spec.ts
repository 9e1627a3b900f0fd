import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { projectRoot } from '../helpers/loopbackHost.ts';
import { expect, goTo, openView, test } from './helpers/index.ts';

const fixture = (name: string): string => join(projectRoot, 'tests/fixtures', name);

interface Truth {
  readonly rows: readonly {
    readonly name: string;
    readonly capacity: number;
    readonly superseded: boolean;
  }[];
}

const startChapter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Birch Hollow');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Intake');
};

const sheetsOf = async (download: Download): Promise<Record<string, unknown>[][]> => {
  const workbook = read(await readFile(await download.path()));
  return workbook.SheetNames.map((name) => utils.sheet_to_json(workbook.Sheets[name]!));
};

for (const fileName of ['google-forms-mentees-mentors.csv', 'google-forms-mentees-mentors.xlsx'])
  test(`the answers of ${fileName} are imported, paired, approved, drawn and saved`, async ({ page }) => {
    const truth = JSON.parse(
      await readFile(fixture('google-forms-mentees-mentors.truth.json'), 'utf8'),
    ) as Truth;
    const placesOf = new Map<string, number>();
    // Two people may share a name: their places are then counted together, as their pairs are below.
    for (const { name, capacity, superseded } of truth.rows)
      if (!superseded) placesOf.set(name, (placesOf.get(name) ?? 0) + capacity);

    await startChapter(page);
    await page.getByLabel('Choose a file').setInputFiles(fixture(fileName));
    await page.getByRole('button', { name: 'Store 74 answers' }).click();
    await page.getByRole('button', { name: 'Go to the pairing' }).click();
    await openView(page, 'Pairs');
    await page.getByRole('button', { name: 'Find the best pairing' }).click();
    await expect(page.getByText('Proven best')).toBeVisible();
    await page.getByRole('button', { name: 'Approve 40 pairs' }).click();
    await page.getByLabel('First officer').fill('Ama Osei');
    await page.getByLabel('Second officer').fill('Lars Marsh');
    await page.getByRole('dialog').getByRole('button', { name: 'Approve 40 pairs' }).click();
    await expect(page.getByText('40 pairs approved').first()).toBeVisible();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the pairs' }).click();
    await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
    const pairs = (await sheetsOf(await download))[0] ?? [];
    expect(new Set(pairs.map(({ Mentee }) => Mentee)).size).toBeGreaterThanOrEqual(39);
    expect(pairs).toHaveLength(40);
    const load = new Map<string, number>();
    for (const { Mentor } of pairs) load.set(String(Mentor), (load.get(String(Mentor)) ?? 0) + 1);
    for (const [mentor, count] of load) expect(count).toBeLessThanOrEqual(placesOf.get(mentor) ?? 0);

    await goTo(page, 'Lineage');
    await expect(page.getByText('74 people')).toBeVisible();
    await expect(
      page.getByRole('button', { name: new RegExp(`^${String(pairs[0]?.Mentee).slice(0, 8)}`) }).first(),
    ).toBeAttached();
  });

test('a survey is imported, charted and saved as a workbook and as a figure', async ({ page }) => {
  await startChapter(page);
  await page.getByLabel('Choose a file').setInputFiles(fixture('google-survey.csv'));
  await page.getByRole('button', { name: 'Store 60 answers' }).click();
  await page.getByRole('button', { name: 'See the evaluation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Evaluation' })).toBeVisible();
  await expect(page.getByRole('main').locator('svg[role="img"]').first()).toBeVisible();

  const workbook = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as XLSX' }).click();
  const sheets = await sheetsOf(await workbook);
  expect(sheets.flat().length).toBeGreaterThan(10);

  const figure = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Figure' }).click();
  await page.getByRole('menuitem', { name: /SVG/ }).first().click();
  const svg = await readFile(await (await figure).path(), 'utf8');
  expect(svg).toMatch(/<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).toContain('<title');
  expect(svg).not.toMatch(/<script|javascript:/);
});
