import type { AnswerValue, Option } from '../model/index.ts';
import { foldText } from '../util/index.ts';

const none =
  /^(none|none of (these|them|the above)|nothing|no preference|no idea( yet)?|not applicable|n\/a|does not apply|no one|nobody)\b/;

/** The option that says "none of these", where it was chosen together with others; else null. */
export const findNoneWithOthers = (value: AnswerValue, options: readonly Option[]): Option | null => {
  if (!Array.isArray(value) || value.length < 2) return null;
  return options.find(({ id, label }) => value.includes(id) && none.test(foldText(label))) ?? null;
};
