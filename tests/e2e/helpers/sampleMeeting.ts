import { expect, type Page } from '@playwright/test';
import { goTo } from './goTo.ts';

/** Opens the sample chapter. */
export const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
};

/** Finds the best pairing and has two officers approve it. */
export const pairAndApprove = async (page: Page): Promise<void> => {
  await goTo(page, 'Pairing');
  await page
    .getByRole('navigation', { name: 'Views of the meeting' })
    .getByRole('link', { name: 'Pairs', exact: true })
    .click();
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await page.getByRole('button', { name: /^Approve \d+ pairs$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First officer').fill('Ama Osei');
  await dialog.getByLabel('Second officer').fill('Lars Marsh');
  await dialog.getByRole('button', { name: /^Approve \d+ pairs$/ }).click();
  await expect(dialog).toBeHidden();
};

/** Announces the letters that are due. */
export const announceLetters = async (page: Page): Promise<void> => {
  await goTo(page, 'Letters');
  await page.getByRole('button', { name: /^Announce( corrections)?$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Announce \d/ }).click();
  await expect(dialog).toBeHidden();
};

/** Goes to the view of the meeting in which pairs are changed after approval. */
export const openChanges = async (page: Page): Promise<void> => {
  await goTo(page, 'Pairing');
  await page
    .getByRole('navigation', { name: 'Views of the meeting' })
    .getByRole('link', { name: 'Changes', exact: true })
    .click();
  await expect(page.getByRole('table', { name: 'Pairs now' })).toBeVisible();
};
