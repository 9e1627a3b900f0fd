import { expect, expectNoAxeFindings, saveScreens, test } from './helpers/index.ts';

const screens = [
  'Home',
  'People',
  'Questionnaires',
  'Intake',
  'Pairing',
  'Letters',
  'Check-ins',
  'Lineage',
  'Evaluation',
  'Comments',
  'Report',
  'Backups and history',
  'Settings',
];

test('the welcome screen has no axe findings in either theme', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'MentorGrove' })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'welcome');
});

test.describe('every screen of the sample chapter, before and after the approval', () => {
  for (const screen of screens)
    test(`${screen} has no axe findings in either theme`, async ({ page }) => {
      await page.getByRole('button', { name: /Open the sample chapter/ }).click();
      await page.getByRole('link', { name: 'Pairing', exact: true }).click();
      await page.getByRole('button', { name: 'Find the best pairing' }).click();
      await page.getByRole('row').nth(3).click();
      if (screen !== 'Pairing') {
        await page.getByRole('button', { name: 'Approve 60 pairs' }).click();
        await page.getByLabel('First officer').fill('Ama Osei');
        await page.getByLabel('Second officer').fill('Lars Marsh');
        await page.getByRole('dialog').getByRole('button', { name: 'Approve 60 pairs' }).click();
        await expect(page.getByRole('button', { name: 'See the families' })).toBeVisible();
        await page.getByRole('link', { name: screen, exact: true }).click();
      }
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoAxeFindings(page);
      await saveScreens(page, screen.toLowerCase().replaceAll(' ', '-'));
    });
});
