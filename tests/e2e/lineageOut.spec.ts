import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readGedcom } from '../unit/export/readGedcom.ts';
import { readDot, readGraphml } from '../unit/export/readGraphs.ts';
import { expect, expectNoAxeFindings, goTo, openSample, saveScreens, test } from './helpers/index.ts';

const openPanel = async (page: Page): Promise<void> => {
  await openSample(page);
  await goTo(page, 'Lineage');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Find a person' });
  await field.pressSequentially('Emi Okabe');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Emi Okabe' })).toBeVisible();
  await page.getByRole('button', { name: 'Save or print' }).click();
  await expect(page.getByRole('dialog', { name: 'Save or print the lineage' })).toBeVisible();
};

const save = async (page: Page, kind: RegExp, deed: string): Promise<Buffer> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: kind }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: deed }).click(),
  ]);
  return readFile(await download.path());
};

test('a focused lineage goes out in every format', async ({ page }) => {
  test.slow();
  await openPanel(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^181 people in 14 families/)).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'lineage-out');

  const gedcom = readGedcom((await save(page, /GEDCOM/, 'Save the GEDCOM file')).toString('utf8'));
  expect(gedcom.people.size).toBe(181);
  const graphml = readGraphml((await save(page, /GraphML/, 'Save the GraphML file')).toString('utf8'));
  const dot = readDot((await save(page, /DOT/, 'Save the DOT file')).toString('utf8'));
  expect([graphml.nodes.size, dot.nodes.size]).toEqual([181, 181]);
  expect(graphml.edges.length).toBe(dot.edges.length);
  expect((await save(page, /CSV/, 'Save the table')).toString('utf8')).toContain('Emi Okabe');
  expect((await save(page, /SVG/, 'Save the drawing')).toString('utf8')).toContain('Emi Okabe');
  const png = await save(page, /PNG/, 'Save the picture');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(3000);
});

test('the lineage prints on pages, one family alone on one, and a poster on a page of its own size', async ({
  page,
}) => {
  test.slow();
  await openPanel(page);
  const dialog = page.getByRole('dialog');
  const status = dialog.getByRole('status');
  await expect(status).toHaveText(/^Page 1 of \d+$/);
  const pages = Number(/of (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
  const countPages = async (): Promise<{ count: number; boxes: string[] }> => {
    const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return {
      count: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
      boxes: [...new Set(text.match(/\/MediaBox \[[^\]]*\]/g))],
    };
  };
  const printed = await countPages();
  expect(printed.count).toBe(pages);
  // US Letter, lying, in points.
  expect(printed.boxes).toEqual([expect.stringMatching(/\[0 0 792(\.\d+)? 61[12](\.\d+)?\]/)]);

  await dialog.getByRole('radio', { name: /one large page/ }).check();
  await expect(status).toHaveText(/^One page, \d+ × \d+ mm$/);
  expect((await countPages()).count).toBe(1);

  await dialog.getByRole('radio', { name: /family book/ }).check();
  await expect(dialog.getByText('Page 1 of 14')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /founder/ }).first()).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'lineage-book');
  expect((await countPages()).count).toBeGreaterThanOrEqual(14);

  await dialog.getByRole('combobox', { name: 'Families' }).click();
  await page.getByRole('option', { name: 'Hazel', exact: true }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('radio', { name: /on pages/ }).check();
  await expect(dialog.getByText(/people in 1 family/)).toBeVisible();
  expect((await countPages()).count).toBeGreaterThan(0);
});
