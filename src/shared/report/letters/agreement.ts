import { answerTo } from '../../instrument/index.ts';
import type { AnswerValue, Item, Submission } from '../../model/index.ts';
import { foldText } from '../../util/index.ts';

/** How forms ask whether answers may be shown to the partner. */
const asksToShow =
  /\b(show|share|pass on|give)\b.{0,60}\b(partner|mentor|mentee|match|pair)\b|\b(partner|mentor|mentee|match)\b.{0,30}\bmay (see|read|have)\b/;

const isAsked = (text: string): boolean => asksToShow.test(foldText(text));

/** The options of a consent question that mean "my partner may see it". */
const showingOptions = (item: Item): readonly string[] =>
  item.options.filter(({ label }) => isAsked(label)).map(({ id }) => id);

const asks = (item: Item): boolean =>
  (item.type === 'yesNo' && (isAsked(item.wording.mentee) || isAsked(item.wording.mentor))) ||
  (['multiple', 'single'].includes(item.type) && showingOptions(item).length > 0);

const isYes = (item: Item, value: AnswerValue | null): boolean => {
  if (item.type === 'yesNo') return value === 'yes';
  const chosen = Array.isArray(value) ? value : [value];
  return showingOptions(item).some((id) => chosen.includes(id));
};

/** What somebody agreed that the partner may see. */
export interface Agreement {
  /** Answers to questions that say so, and the e-mail address. */
  readonly answers: boolean;
  /** The phone number: only where it was asked and agreed to. */
  readonly phone: boolean;
}

/**
 * Reads the agreement of a person from their answers. Where the questionnaire asks, only a yes is one. Where it does
 * not ask, the note beside each question (who sees the answer) stands for it, and the phone number stays with the board.
 * @param isRefused where the person said no to it since
 */
export const readAgreement = (
  items: readonly Item[],
  submission: Submission | undefined,
  isRefused = false,
): Agreement => {
  if (isRefused) return { answers: false, phone: false };
  const asking = items.filter(asks);
  if (asking.length === 0) return { answers: true, phone: false };
  const agreed = asking.every((item) => isYes(item, answerTo(submission, item)));
  return { answers: agreed, phone: agreed };
};

/**
 * The questions whose answers may stand in a letter at all: partners may see them, they are not sensitive, they name no
 * other people and they are no consent.
 */
export const printableItems = (items: readonly Item[]): readonly Item[] =>
  items.filter(
    (item) =>
      item.visibleTo === 'partner' &&
      !item.sensitive &&
      item.type !== 'people' &&
      !/\b(consent|rather not|should not pair)\b/.test(
        foldText(`${item.shortName} ${item.wording.mentee}`),
      ) &&
      !asks(item),
  );
