import { ChapterError, type Kiosk } from '../services/index.ts';

/** All that is answered while a kiosk is on. What is not named here, new procedures among it, is refused. */
export const answeredInKiosk: ReadonlySet<string> = new Set([
  'kiosk.state',
  'kiosk.questionnaire',
  'kiosk.find',
  'kiosk.people',
  'kiosk.submit',
  'kiosk.unlock',
  'kiosk.askToEnd',
  'kiosk.cancelEnd',
]);

/** @throws ChapterError KIOSK_ON for everything but what the kiosk itself needs, while one is on */
export const requireOpenGate = (kiosk: Kiosk, path: readonly string[]): void => {
  if (answeredInKiosk.has(path.join('.')) || !kiosk.isOn()) return;
  throw new ChapterError(
    'KIOSK_ON',
    'The kiosk is on, so only its questionnaire is answered. The board ends it with its word.',
  );
};
