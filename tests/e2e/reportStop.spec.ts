import {
  expect,
  expectNoAxeFindings,
  goTo,
  holdWorker,
  openSample,
  saveScreens,
  test,
} from './helpers/index.ts';

test('the numbers of a report say how far they are, can be stopped and made again', async ({ page }) => {
  await openSample(page);
  const letFirst = await holdWorker(page, 'report.worker');
  await goTo(page, 'Report');
  const paper = page.getByRole('region', { name: 'Preview of the report' });
  await expect(paper.getByRole('progressbar', { name: 'Getting ready' })).toBeVisible();
  await saveScreens(page, 'report-making');
  await paper.getByRole('button', { name: 'Stop' }).click();
  await expect(paper.getByRole('progressbar')).toHaveCount(0);
  await expect(paper.getByRole('alert')).toContainText(
    'Stopped before the numbers were complete. Nothing was changed.',
  );
  await expect(page.getByRole('button', { name: 'Save as…' })).toBeDisabled();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'report-stopped');
  await letFirst();
  await paper.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('navigation', { name: 'Outline' }).getByText(/\d+ pages/)).toBeVisible();
  await expect(paper.getByRole('alert')).toHaveCount(0);

  // With other settings: what was there stays to be read, and can't be saved as if it were new.
  const letSecond = await holdWorker(page, 'report.worker');
  await page.getByRole('button', { name: 'Office report' }).click();
  await page.getByRole('menuitem', { name: 'Title, authors, comparisons…' }).click();
  await page.getByRole('combobox', { name: 'Correction for many questions' }).click();
  await page.getByRole('option', { name: 'None' }).click();
  await page.getByRole('button', { name: 'Store' }).click();
  await expect(paper.getByRole('progressbar', { name: 'Getting ready' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as…' })).toBeDisabled();
  await paper.getByRole('button', { name: 'Stop' }).click();
  await expect(paper.getByRole('alert')).toContainText(
    /Below stand the numbers of .+; they can’t be saved now\./,
  );
  await expect(page.getByRole('button', { name: 'Save as…' })).toBeDisabled();
  await saveScreens(page, 'report-stopped-again');
  await letSecond();
  await paper.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('button', { name: 'Save as…' })).toBeEnabled();
  await expect(
    paper.getByText('p values are not corrected for looking at several questions.', { exact: false }).first(),
  ).toBeVisible();
});
