import { expect, expectNoAxeFindings, goTo, openSample, saveScreens, test } from './helpers/index.ts';

test('a backup is looked into, restored in three clicks, and the restore is undone', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Backups and history');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened and checked.')).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByLabel('Name of the chapter').fill('Alder Brook');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('Changed the settings')).toBeVisible();

  await goTo(page, 'Backups and history');
  await expect(page.getByRole('button', { name: 'Change the settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Change the settings' }).click();
  await expect(page.getByText('Settings of the chapter: 1 changed')).toBeVisible();
  await saveScreens(page, 'history');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: /Made by hand/ }).click();
  const details = page.getByRole('region', { name: /^Backup of/ });
  await expect(details.getByText('1 change since, not in this backup')).toBeVisible();
  await expect(details.getByText('People')).toBeVisible();
  await saveScreens(page, 'backups');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/^Restored the backup of/)).toBeVisible();
  await expect(page).toHaveTitle(/Alder Creek/);
  await expect(page.getByRole('region', { name: 'Last restore' })).toBeVisible();
  await saveScreens(page, 'backups-restored');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Undo restore' }).click();
  await expect(page).toHaveTitle(/Alder Brook/);
});

test('a copy of a backup is saved, and the history as a table', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Backups and history');
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await table).suggestedFilename()).toMatch(/changes.*\.csv$/);
  await page.getByRole('button', { name: /First of the day/ }).click();
  const copy = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  expect((await copy).suggestedFilename()).toMatch(/_daily\.grove$/);
  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await page.getByLabel('Search the changes').fill('no such thing');
  await expect(page.getByText('No change fits the search.')).toBeVisible();
});
