import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { eachTheme } from './themes.ts';

/** Expects that axe finds nothing to object to on the screen as it is, in the light and in the dark theme. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  await eachTheme(page, async (theme) => {
    // Legacy mode: the other one opens a second page, which Electron refuses.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const findings = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    }));
    expect(findings, `axe in the ${theme} theme`).toEqual([]);
  });
}
