import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const choosePerson = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Person' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name: `What ${name} agreed to` })).toBeVisible();
};

test('somebody’s agreements, the copy of their data, the record of files, and erasing them', async ({
  page,
}) => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Privacy');
  await choosePerson(page, 'Aiko Inoue');
  const research = page.getByRole('radiogroup', { name: /in research/ });
  await research.getByText('No', { exact: true }).click();
  await expect(page.getByText('Noted for Aiko Inoue')).toBeVisible();
  await expect(research.getByRole('radio', { name: 'No' })).toBeChecked();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy of their data' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('Aiko Inoue');
  await expect(
    page.getByRole('region', { name: 'Files that left', exact: true }).getByRole('row'),
  ).toHaveCount(3);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy');

  await page.getByRole('button', { name: 'Erase Aiko Inoue …' }).click();
  const panel = page.getByRole('region', { name: 'Erase Aiko Inoue' });
  await expect(panel.getByRole('heading', { name: 'What goes' })).toBeVisible();
  const erase = panel.getByRole('button', { name: 'Erase Aiko Inoue for good' });
  await expect(erase).toBeDisabled();
  await panel.getByRole('textbox', { name: 'Type Aiko Inoue to confirm' }).fill('Aiko Inoue');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy-erase');
  await erase.click();
  await expect(page.getByText('Nothing was found any more.')).toBeVisible({ timeout: 30_000 });
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy-erased');
  await goTo(page, 'Lineage');
  await expect(page.getByRole('heading', { name: 'Lineage' })).toBeVisible();
  await expect(page.getByText('Aiko Inoue')).toHaveCount(0);
});
