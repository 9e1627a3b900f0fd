import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, openView, saveScreens, test } from './helpers/index.ts';

const openMeeting = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Pairing');
  await expect(page.getByRole('heading', { level: 2, name: 'Places', exact: true })).toBeVisible();
  await expect(page.getByText('60 mentees, 66 places: 6 to spare')).toBeVisible();
};

const everyone = (page: Page) => page.getByRole('region', { name: 'Everyone who takes part' });

/** Takes so many places away, from mentors with two. */
const takePlaces = async (page: Page, count: number): Promise<void> => {
  await everyone(page).getByText('Mentors', { exact: true }).click();
  const inputs = everyone(page).getByRole('spinbutton');
  let taken = 0;
  for (let row = 0; taken < count; row++) {
    const input = inputs.nth(row);
    if ((await input.inputValue()) !== '2') continue;
    const name = (await input.getAttribute('aria-label'))?.replace('Places of ', '') ?? '';
    await input.fill('1');
    await input.press('Enter');
    await expect(page.getByText(`${name} has 1 place`)).toBeVisible();
    taken++;
  }
};

const addRule = async (page: Page, kind: string, one: string, other: string, why: string): Promise<void> => {
  const rules = page.getByRole('region', { name: 'Rules of this cycle' });
  const choose = async (label: string, wanted: string): Promise<void> => {
    await rules.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: wanted, exact: true }).click();
  };
  await choose('Rule', kind);
  await choose(kind === 'Must be a pair' ? 'mentee' : 'One person', one);
  await choose(kind === 'Must be a pair' ? 'mentor' : 'The other person', other);
  await rules.getByLabel('Why').fill(why);
  await rules.getByRole('button', { name: 'Add the rule' }).click();
  await expect(
    rules.getByRole('combobox', { name: kind === 'Must be a pair' ? 'mentee' : 'One person' }),
  ).toHaveValue('');
};

test('a shortage is climbed down the ladder, one click a step, until there is a place for everyone', async ({
  page,
}) => {
  test.slow();
  await openMeeting(page);
  await takePlaces(page, 9);
  await expect(page.getByText('60 mentees, 57 places: 3 short')).toBeVisible();
  const ladder = page.getByRole('region', { name: '3 mentees without a mentor: what helps' });
  await expect(ladder.getByRole('listitem').first()).toContainText('Mentors who offered one more place');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'ladder');

  // One offer by itself, with whom it helps; then it is taken back again.
  await ladder.getByRole('button', { name: /^Show one by one: Mentors who offered/ }).click();
  await ladder
    .getByRole('button', { name: /^Give .* one more place$/ })
    .first()
    .click();
  await expect(page.getByText('60 mentees, 58 places: 2 short')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('60 mentees, 57 places: 3 short')).toBeVisible();

  // Two mentors share one mentee: two places more, for one mentee.
  await page.getByRole('button', { name: /^Take \d: Two mentors who share a mentee/ }).click();
  await expect(page.getByText(/without a mentor: what helps/)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('60 mentees, 57 places: 3 short')).toBeVisible();

  await page.getByRole('button', { name: /^Let them wait/ }).click();
  await expect(page.getByText('the board lets them wait')).toBeVisible();
  await page.getByRole('button', { name: /Look for a mentor for everyone after all/ }).click();
  await page.getByRole('button', { name: /^Take 3: Mentors who offered one more place/ }).click();
  await expect(page.getByText('60 mentees, 60 places: just enough')).toBeVisible();
  await openView(page, 'Pairs');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await expect(page.getByRole('button', { name: 'Approve 60 pairs' })).toBeVisible();
});

test('rules that can’t hold together are named before the run, and mended by one click', async ({ page }) => {
  await openMeeting(page);
  const names = await everyone(page)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('td')?.textContent ?? '',
        places: row.querySelector('input')?.value ?? null,
        role: row.querySelectorAll('td')[2]?.textContent ?? '',
      })),
    );
  const mentor = names.find(({ places, role }) => places === '1' && role === 'mentor')?.name ?? '';
  const [one = '', other = ''] = names.filter(({ role }) => role === 'mentee').map(({ name }) => name);
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await addRule(page, 'Must be a pair', one, mentor, 'Both asked for it');
  await addRule(page, 'Must be a pair', other, mentor, 'Both asked for it');

  const obstacles = page.getByRole('region', { name: 'What can’t be done' });
  await expect(obstacles).toContainText('These 2 mentees are all required for one mentor with 1 place.');
  for (const name of [one, other, mentor]) await expect(obstacles).toContainText(name);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'cant-be-done');

  // The run says the same, with the same repairs.
  await openView(page, 'Pairs');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'place' }).first()).toBeVisible();
  await obstacles.getByRole('button', { name: `No longer require ${one} with ${mentor}` }).click();
  await expect(obstacles).toBeHidden();
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await expect(page.getByRole('button', { name: 'Approve 60 pairs' })).toBeVisible();
});

test('a “rather not” is enforced, and its names and reason are nowhere on the screen or in the history', async ({
  page,
}) => {
  await openMeeting(page);
  const rules = page.getByRole('region', { name: 'Rules of this cycle' });
  await expect(rules).toContainText('2 confidential rules, enforced and never shown');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByRole('combobox', { name: 'Rule' }).click();
  await page.getByRole('option', { name: 'Rather not, confidential' }).click();
  const pick = async (label: string, at: number): Promise<string> => {
    await rules.getByRole('combobox', { name: label }).click();
    const option = page.getByRole('option').nth(at);
    const name = (await option.textContent()) ?? '';
    await option.click();
    return name;
  };
  const pair = [await pick('One person', 0), await pick('The other person', 1)];
  await rules.getByRole('button', { name: 'Note it' }).click();
  await expect(rules).toContainText('3 confidential rules');
  for (const name of pair) await expect(rules).not.toContainText(name);
  await goTo(page, 'Backups and history');
  await expect(page.getByText('Note a confidential rule').first()).toBeVisible();
  for (const name of pair) await expect(page.getByRole('main')).not.toContainText(name);
});

test('criteria are tried out, frozen, and changed afterwards only with a reason that is counted', async ({
  page,
}) => {
  test.slow();
  await openMeeting(page);
  await openView(page, 'Criteria');
  const five = page.getByRole('table', { name: 'Five pairs' });
  await expect(five.getByRole('row')).toHaveCount(6);
  const scores = () => five.locator('tbody td:nth-child(3)').allTextContents();
  const kept = await scores();

  // The slider by the keyboard: the five pairs answer, and nothing is kept yet.
  const slider = page.getByRole('slider', { name: 'Weight of College' });
  await slider.focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(scores).not.toEqual(kept);
  expect(Number(await five.getAttribute('data-took'))).toBeLessThan(100);
  expect(await five.locator('tbody td:nth-child(2)').allTextContents()).toEqual(expect.arrayContaining(kept));
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect.poll(scores).toEqual(kept);

  await page.getByText('Met where it can be').click();
  await expect(page.getByText(/as long as nobody loses a mentor by that/)).toBeVisible();
  await page.getByRole('button', { name: 'Freeze the criteria' }).click();
  await expect(page.getByText(/^Criteria frozen .*, [0-9a-f]{8}$/)).toBeVisible();
  await expect(page.getByText('no change since')).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'frozen');

  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Keep these weights' }).click();
  const dialog = page.getByRole('dialog', { name: 'A change since the freeze' });
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(dialog.getByText('A reason is needed, in a few words.')).toBeVisible();
  await dialog.getByLabel('Why').fill('The adviser asked for it');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText('1 change since the freeze').first()).toBeVisible();
  const changes = page.getByRole('list', { name: 'Changes since the freeze' });
  await expect(changes).toContainText('College weighs 2.5');
  await expect(changes).toContainText('The adviser asked for it');
  await expectNoAxeFindings(page);

  // Who may mentor whom is one of the criteria too.
  await openView(page, 'Who takes part');
  await page.getByRole('checkbox', { name: 'MS3 may mentor MS1' }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('Second-years want them');
  await page.getByRole('dialog').getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText('2 changes since the freeze')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 change since the freeze')).toBeVisible();

  await openView(page, 'Pairs');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await expect(page.getByRole('button', { name: 'Approve 60 pairs' })).toBeVisible();
  await expect(page.getByText('1 change since the freeze')).toBeVisible();

  // A decision by hand is a change since the freeze as well: it gives its reason and is counted.
  await page.getByRole('row').nth(3).click();
  await page.getByRole('button', { name: 'Lock this pair' }).click();
  const byHand = page.getByRole('dialog', { name: 'A change since the freeze' });
  await byHand.getByLabel('Why').fill('Both asked for it');
  await byHand.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText('2 changes since the freeze')).toBeVisible();
  await openView(page, 'Criteria');
  await expect(changes).toContainText('By hand: Lock a pair in Draft A');
  await expect(changes).toContainText('Both asked for it');
});
