import { expect, type Page } from '@playwright/test';
import { goTo } from './goTo.ts';

/** Makes a new chapter from the welcome screen, and waits until it is open. Its file is the name in lower case with hyphens. */
export const makeChapter = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name of the chapter').fill(name);
  await form.getByRole('button', { name: 'Create the chapter' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
};

/** Closes the chapter and goes to the list of all chapters. */
export const closeChapter = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).first().click();
  await page.getByRole('menuitem', { name: 'Open another chapter' }).click();
  await expect(page.getByRole('heading', { name: 'MentorGrove' })).toBeVisible();
};

/** Renames the chapter in the settings: the smallest change there is. Whether it was saved is for the caller to look at. */
export const renameChapter = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByLabel('Name of the chapter').fill(name);
  await page.getByRole('button', { name: 'Save the settings' }).click();
};
