export { expectNoAxeFindings } from './axe.ts';
export { goTo } from './goTo.ts';
export { holdWorker } from './holdWorker.ts';
export { openView } from './openView.ts';
export { announceLetters, openChanges, openSample, pairAndApprove } from './sampleMeeting.ts';
export { saveScreens } from './screens.ts';
export { expect, test } from './test.ts';
export { eachTheme, type Theme } from './themes.ts';
export { withLaptop } from './withLaptop.ts';
