import { expect, expectNoAxeFindings, goTo, saveScreens, test, withLaptop } from './helpers/index.ts';

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
  await dialog.getByLabel('The same again').fill('quiet lantern orchard eleven');
  await saveScreens(page, 'new-passphrase');
  await expectNoAxeFindings(page);
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  await expect(dialog.getByText('The two differ.')).toBeVisible();
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  // The code comes by itself, before anything can be lost.
  const firstCode = page
    .getByRole('region', { name: 'Recovery sheet' })
    .getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
  const shownFirst = await firstCode.textContent();
  await page.getByRole('button', { name: 'It is kept' }).click();
  await expect(page.getByText('the chapter is encrypted')).toBeVisible();
  await saveScreens(page, 'passphrase');
  await expectNoAxeFindings(page);

  await page.getByRole('button', { name: 'Recovery code' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Show the recovery code' }).click();
  const sheet = page.getByRole('region', { name: 'Recovery sheet' });
  const code = (await sheet.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent()) ?? '';
  expect(code).toBe(shownFirst);
  await saveScreens(page, 'recovery-sheet');
  await expectNoAxeFindings(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(code).last()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'It is kept' }).click();

  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('heading', { name: 'briar-glen.grove is locked' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await saveScreens(page, 'locked');
  await expectNoAxeFindings(page);
  // By the keyboard alone: the field has the focus already.
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused();
  await expect(page.locator('.mantine-Input-input')).toHaveCSS('box-shadow', /0px 0px 0px 1px/);
  await page.keyboard.type('nonsense words');
  await page.keyboard.press('Enter');
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

test('a protected chapter is handed over encrypted, and opened and merged with its passphrase', async ({
  page,
  problems,
  hostKind,
}) => {
  test.skip(hostKind !== 'loopback', 'a second laptop is a second loopback host');
  test.slow();
  await page.getByRole('button', { name: /New chapter/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the chapter').fill('Briar Glen');
  await dialog.getByLabel(/^Passphrase/).fill(passphrase);
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  await page.getByRole('button', { name: 'It is kept' }).click();
  await goTo(page, 'Hand-over');
  await page.getByRole('link', { name: 'Package', exact: true }).click();
  await expect(page.getByText(/so they stay out unless you choose/)).toBeVisible();
  const make = page.getByRole('button', { name: 'Make the package' });
  await expect(make).toBeEnabled();
  await page.getByLabel('Tables for a spreadsheet').check();
  await expect(make).toBeDisabled();
  await page.getByLabel(/Put them in all the same/).check();
  await expect(make).toBeEnabled();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'protected-package');
  await page.getByLabel('Tables for a spreadsheet').uncheck();
  await make.click();
  await expect(page.getByText(/is made, was read back, and is whole/)).toBeVisible({ timeout: 30_000 });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save briar-glen-hand-over-.*-protected\.zip$/ }).click();
  const packed = await (await saving).path();

  await withLaptop(
    page,
    async () => undefined,
    async (other) => {
      await other.getByRole('button', { name: /Open a package or a copy/ }).click();
      await other.getByRole('dialog').locator('input[type=file]').setInputFiles(packed);
      const field = other.getByLabel('Passphrase of the copy');
      await field.fill('nonsense words');
      await field.press('Enter');
      await expect(other.getByText(/This is not the passphrase of this copy/)).toBeVisible();
      await expectNoAxeFindings(other);
      await saveScreens(other, 'locked-package');
      await field.fill(passphrase);
      await field.press('Enter');
      await other.getByRole('button', { name: 'Open Briar Glen' }).click();
      await other.getByRole('button', { name: 'Not now' }).click();
      await goTo(other, 'Settings');
      await expect(other.getByText('the chapter is encrypted')).toBeVisible();
    },
  );

  // A new key: the package of before is still under the old one.
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Present passphrase').fill(passphrase);
  await page.getByLabel('New passphrase').fill('another river of four words');
  await page.getByLabel('The same again').fill('another river of four words');
  await page.getByLabel('Also make a new recovery code').check();
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByRole('button', { name: 'It is kept' }).click();
  // Nothing of before the change is known any more after a lock.
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('another river of four words');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await goTo(page, 'Hand-over');
  await page.getByRole('button', { name: 'Merge a copy' }).click();
  await page.locator('input[type=file]').setInputFiles(packed);
  await expect(page.getByRole('heading', { name: 'The copy is encrypted' })).toBeVisible();
  await expect(page.getByLabel('Passphrase of the copy')).toBeFocused();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'locked-copy');
  await page.getByLabel('Passphrase of the copy').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock the copy' }).click();
  await expect(page.getByText('Nothing to do', { exact: true })).toBeVisible();
  expect(problems).toEqual([]);
});

test('a protected chapter locks itself after fifteen minutes without use, and not before', async ({
  page,
}) => {
  await page.clock.install();
  await page.getByRole('button', { name: /New chapter/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the chapter').fill('Briar Glen');
  await dialog.getByLabel(/^Passphrase/).fill(passphrase);
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  await page.getByRole('button', { name: 'It is kept' }).click();
  await goTo(page, 'People');
  await page.clock.fastForward('14:00');
  await page.mouse.move(300, 300);
  await page.mouse.move(340, 320);
  await page.clock.fastForward('14:30');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.clock.fastForward('00:40');
  await expect(page.getByRole('heading', { name: 'briar-glen.grove is locked' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('a passphrase is set later, and what could be read before is encrypted or removed', async ({ page }) => {
  test.slow();
  await page.getByRole('button', { name: /New chapter/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the chapter').fill('Briar Glen');
  await dialog.getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Hand-over');
  await page.getByRole('link', { name: 'Package', exact: true }).click();
  await page.getByRole('button', { name: 'Make the package' }).click();
  await expect(page.getByText(/is made, was read back, and is whole/)).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: /^Set a passphrase/ }).click();
  await expect(page.getByLabel('New passphrase')).toBeFocused();
  await page.getByLabel('New passphrase').fill('lantern');
  await expect(page.getByText(/^At least 8 letters/)).toBeVisible();
  await page.getByLabel('New passphrase').fill('briar glen');
  await expect(page.getByText(/^Weak: /)).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'set-passphrase');
  await page.getByLabel('New passphrase').fill(passphrase);
  await expect(page.getByText(/^Good: /)).toBeVisible();
  // By the keyboard alone from here on.
  await page.getByLabel('The same again').focus();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Recovery sheet' })).toBeFocused();
  await page.getByRole('button', { name: 'It is kept' }).press('Enter');
  await expect(
    page.getByText(/older cop(y|ies) of the chapter can be read without the passphrase/),
  ).toBeVisible();
  await expect(
    page.getByText('1 hand-over package in the app’s folder can be read without the passphrase.'),
  ).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'older-copies');
  await page.getByRole('button', { name: 'Encrypt them' }).click();
  await expect(page.getByText(/older cop(y|ies) of the chapter/)).toBeHidden();
  await page.getByRole('button', { name: 'Remove it', exact: true }).click();
  await expect(page.getByText(/can be read without the passphrase/)).toBeHidden();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await saveScreens(page, 'change-passphrase');
});
