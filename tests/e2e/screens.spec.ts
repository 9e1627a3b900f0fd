import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, openView, saveScreens, test } from './helpers/index.ts';

const screens = [
  'Home',
  'People',
  'Questionnaires',
  'Intake',
  'Letters',
  'Check-ins',
  'Lineage',
  'Evaluation',
  'Comments',
  'Report',
  'Backups and history',
  'Settings',
];

/** Looks at the screen in both themes: axe, and pictures for the eye. */
const lookAt = async (page: Page, name: string): Promise<void> => {
  await expectNoAxeFindings(page);
  await saveScreens(page, name.toLowerCase().replaceAll(' ', '-'));
};

test('welcome, a new chapter’s form and its empty screens have no axe findings', async ({ page }) => {
  test.slow();
  await expect(page.getByRole('heading', { name: 'MentorGrove' })).toBeVisible();
  await lookAt(page, 'welcome');
  await page.getByRole('button', { name: /New chapter/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt(page, 'new chapter');
  await page.getByLabel('Name of the chapter').fill('Birch Hollow');
  await page.getByRole('button', { name: 'Create the chapter' }).click();
  for (const screen of [...screens, 'Pairing']) {
    await goTo(page, screen);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoAxeFindings(page);
  }
});

test('every screen of the sample chapter has no axe findings in either theme', async ({ page }) => {
  test.slow();
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Pairing');
  await expect(page.getByRole('heading', { level: 1, name: 'Pairing meeting' })).toBeVisible();
  await lookAt(page, 'who takes part');
  await openView(page, 'Criteria');
  await lookAt(page, 'criteria');
  await openView(page, 'Pairs');
  await lookAt(page, 'pairing before');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await page.getByRole('row').nth(12).click();
  await lookAt(page, 'pairing');
  await page.getByRole('button', { name: 'Approve 60 pairs' }).click();
  await page.getByLabel('First officer').fill('Ama Osei');
  await page.getByLabel('Second officer').fill('Lars Marsh');
  await lookAt(page, 'approve');
  await page.getByRole('dialog').getByRole('button', { name: 'Approve 60 pairs' }).click();
  await expect(page.getByRole('button', { name: 'See the families' })).toBeVisible();
  for (const screen of screens) {
    await goTo(page, screen);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await lookAt(page, screen);
  }
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('People, screens, commands').fill('Priya');
  await lookAt(page, 'jump to');
});
