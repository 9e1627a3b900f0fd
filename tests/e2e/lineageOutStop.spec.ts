import {
  expect,
  expectNoAxeFindings,
  goTo,
  holdWorker,
  openSample,
  saveScreens,
  test,
} from './helpers/index.ts';

test('long drawing and writing say what they do, and can be stopped and begun again', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Lineage');
  const letDraw = await holdWorker(page, 'lineageOut.worker');
  await page.getByRole('button', { name: 'Save or print' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save or print the lineage' });
  await expect(dialog.getByRole('progressbar', { name: 'The families are laid out' })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'lineage-out-long');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog.getByRole('alert')).toContainText('The drawing was stopped. Nothing was saved.');
  await expect(dialog.getByRole('button', { name: 'Print or save as PDF' })).toBeDisabled();
  await saveScreens(page, 'lineage-out-stopped');
  await letDraw();
  await dialog.getByRole('button', { name: 'Draw again' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^Page 1 of \d+$/);
  await expect(dialog.getByRole('alert')).toHaveCount(0);

  const letBook = await holdWorker(page, 'lineageOut.worker');
  await dialog.getByRole('radio', { name: /family book/ }).check();
  await expect(dialog.getByRole('progressbar', { name: 'The families are laid out' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The drawing was stopped. Nothing was saved.');
  await expect(dialog.getByRole('button', { name: 'Print or save as PDF' })).toBeDisabled();
  await letBook();
  await dialog.getByRole('button', { name: 'Draw again' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^Page 1 of 14$/);
  await expect(dialog.getByRole('region', { name: /, as it prints$/ }).getByRole('table')).toBeVisible();
  await saveScreens(page, 'lineage-out-book');

  await dialog.getByRole('radio', { name: /GEDCOM/ }).check();
  const save = dialog.getByRole('button', { name: 'Save the GEDCOM file' });
  await expect(save).toBeEnabled();
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const letWrite = await holdWorker(page, 'lineageOut.worker');
  await save.click();
  await expect(dialog.getByRole('progressbar', { name: 'The file is written' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(save).toBeEnabled();
  await letWrite();
  await save.click();
  await expect.poll(() => downloads).toEqual([expect.stringMatching(/\.ged$/)]);
});
