import type { Page } from '@playwright/test';
import {
  announceLetters,
  expect,
  expectNoAxeFindings,
  goTo,
  openChanges,
  openSample,
  pairAndApprove,
  saveScreens,
  test,
} from './helpers/index.ts';

const pairs = (page: Page) => page.getByRole('table', { name: 'Pairs now' });
const panel = (page: Page) => page.getByRole('complementary');

const sign = async (page: Page): Promise<void> => {
  await panel(page).getByLabel('First officer').fill('Ama Osei');
  await panel(page).getByLabel('Second officer').fill('Lars Marsh');
};

test('a drop-out is mended with as much change as the board likes, and only those touched get a new letter', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  await pairAndApprove(page);
  await announceLetters(page);
  await openChanges(page);
  await expect(page.getByText('Everyone who takes part has a mentor.')).toBeVisible();

  // A state is changed in one step and taken back.
  const third = pairs(page).getByRole('row').nth(3);
  const mentee = (await third.getByRole('cell').first().textContent()) ?? '';
  await third.click();
  await panel(page).getByRole('button', { name: 'Mark as at risk' }).click();
  await expect(third.getByText('at risk')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).first().click();
  await expect(third.getByText('announced')).toBeVisible();

  await panel(page).getByRole('button', { name: 'Look for new pairs' }).click();
  const lines = panel(page).getByRole('list', { name: 'Before and after' }).getByRole('listitem');
  await expect(lines).toHaveCount(1);
  await expect(panel(page).getByText('Every pair that stands stays.')).toBeVisible();
  await expect(lines.first()).toContainText(mentee);
  const slider = panel(page).getByRole('slider');
  await slider.press('End');
  await expect(panel(page).getByText(/pairs? that stood would change/)).toBeVisible();
  expect(await lines.count()).toBeGreaterThan(1);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'after-mend');
  await slider.press('Home');
  const apply = panel(page).getByRole('button', { name: 'Apply 1 change' });
  await expect(apply).toBeDisabled();
  await sign(page);
  await apply.click();
  await expect(page.getByText('1 pair ended, 1 pair begun').first()).toBeVisible();
  await expect(page.getByText('Drop-out', { exact: true })).toBeVisible();
  await expect(pairs(page).getByText('ended: left the program')).toHaveCount(1);

  // The mentee, the mentor of before where they still take part, and the new one: the others keep their letter.
  await goTo(page, 'Letters');
  const due = page.getByText(/^[23] letters to send again$/);
  await expect(due).toBeVisible();
  await expect(page.getByRole('article').getByText('What has changed.')).toBeVisible();
  await expect(page.getByRole('article').getByText(/version 2, corrected on/)).toBeVisible();
  await announceLetters(page);
  await page.getByRole('link', { name: 'Who has which' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`^${mentee} version 2`) })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Corrections 1 / })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'letters-versions');
});

test('a bridge, a late joiner and the waiting list, by the rule and with a reason', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  await pairAndApprove(page);
  await openChanges(page);

  // A bridge to the line above holds the place; the mentee waits on the list, next by rule.
  const row = pairs(page).getByRole('row').nth(2);
  const mentee = (await row.getByRole('cell').first().textContent()) ?? '';
  await row.click();
  await panel(page).getByRole('button', { name: 'Bridge the gap' }).click();
  await expect(panel(page).getByRole('combobox', { name: 'Who bridges the gap' })).toHaveValue(
    /grand-mentor/,
  );
  await sign(page);
  await panel(page).getByRole('button', { name: 'Apply the bridge' }).click();
  const waiting = page.getByRole('table', { name: 'Waiting for a mentor' });
  await expect(waiting.getByRole('row', { name: new RegExp(`^${mentee} next by rule`) })).toBeVisible();
  await expect(pairs(page).getByText('bridge', { exact: true })).toBeVisible();

  // Someone joins late: enrolled here, and not before the one who is next without a reason.
  const late = page.getByRole('combobox', { name: 'Someone joins late' });
  await late.click();
  const option = page.getByRole('option').first();
  const name = ((await option.textContent()) ?? '').split(',')[0] ?? '';
  await option.click();
  await page.getByRole('button', { name: 'Enroll as mentee' }).click();
  const lateRow = waiting.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(lateRow).toContainText('not on the list');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'after-waiting');
  await lateRow.getByRole('button', { name: 'Put on the list' }).click();
  await lateRow.getByRole('button', { name: 'Find a place' }).click();
  const look = panel(page).getByRole('button', { name: 'Look for a place' });
  await expect(look).toBeDisabled();
  await panel(page)
    .getByLabel(/^Why before/)
    .fill('Starts on the wards in a week');
  await look.click();
  await sign(page);
  await panel(page)
    .getByRole('button', { name: /^Apply \d+ changes?$/ })
    .click();
  await expect(page.getByText('Starts on the wards in a week')).toBeVisible();
  await expect(lateRow).toBeHidden();

  // The next by rule gets a mentor; the bridge has done its work.
  await waiting.getByRole('button', { name: 'Find a place' }).first().click();
  await expect(panel(page).getByText(/Next by rule: .*, waiting since/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Look for a place' }).click();
  await sign(page);
  await panel(page)
    .getByRole('button', { name: /^Apply \d+ changes?$/ })
    .click();
  await expect(page.getByText('Everyone who takes part has a mentor.')).toBeVisible();
  await expect(pairs(page).getByText('ended: completed')).toBeVisible();

  // All of it can be taken back, and a past cycle stays as it is.
  await page.keyboard.press('Control+z');
  await expect(waiting.getByRole('row', { name: new RegExp(`^${mentee}`) })).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: /^Start 2027–28 …/ }).click();
  await page.getByRole('button', { name: /^Accept the \d+ to decide$/ }).click();
  await page.getByRole('button', { name: 'Start 2027–28', exact: true }).click();
  await expect(page.getByText(/^Started 2027–28 with \d+ people$/)).toBeVisible();
  await page.getByRole('button', { name: /2027–28 ?current/ }).click();
  await page.getByRole('menuitem', { name: /2026–27/ }).click();
  await openChanges(page);
  await pairs(page).getByRole('row').nth(2).click();
  await expect(panel(page).getByText('Nothing can be changed here at present.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Someone joins late' })).toBeHidden();
});
