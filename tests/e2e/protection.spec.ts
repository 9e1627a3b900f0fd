import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const passphrase = 'quiet lantern orchard seven';

test('a chapter is made with a passphrase, locked, opened again, and its passphrase changed', async ({
  page,
  problems,
}) => {
  test.slow();
  await page.getByRole('button', { name: /New chapter/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the chapter').fill('Briar Glen');
  await dialog.getByLabel(/^Passphrase/).fill(passphrase);
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Settings');
  await expect(page.getByText('the chapter is encrypted')).toBeVisible();
  await saveScreens(page, 'passphrase');
  await expectNoAxeFindings(page);

  await page.getByRole('button', { name: 'Recovery code' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Show the recovery code' }).click();
  const sheet = page.getByRole('region', { name: 'Recovery sheet' });
  const code = (await sheet.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent()) ?? '';
  await saveScreens(page, 'recovery-sheet');
  await expectNoAxeFindings(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(code).last()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'It is kept' }).click();

  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('heading', { name: 'Briar Glen is locked' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await saveScreens(page, 'locked');
  await expectNoAxeFindings(page);
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('nonsense words');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This is not the passphrase. Nothing was changed; try again.')).toBeVisible();
  problems.length = 0;
  await page.reload();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();

  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Present passphrase').fill(passphrase);
  await page.getByLabel('New passphrase').fill('another river of four words');
  await page.getByLabel('The same again').fill('another river of four words');
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByRole('textbox', { name: 'Recovery code', exact: true }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});
