import { IconX } from '@tabler/icons-react';
import { sliceText } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, CodeId, Coding } from '../../../../shared/model/index.ts';
import classes from './card.module.css';
import { codeStyle } from './codeColor.ts';

/** The codes on one answer. Pointing at one shows its passage. */
export const CodeChips = (props: {
  text: string;
  codings: readonly Coding[];
  codes: ReadonlyMap<CodeId, Code>;
  canCode: boolean;
  onShow: (codingId: string | null) => void;
  onRemove: (coding: Coding, name: string) => void;
}) => {
  const { text, codings, codes, canCode, onShow, onRemove } = props;
  const inOrder = codings.toSorted(
    (left, right) =>
      (left.startsAt ?? -1) - (right.startsAt ?? -1) || (left.endsAt ?? 0) - (right.endsAt ?? 0),
  );
  return (
    <ul className={classes.chips} aria-label="Codes">
      {inOrder.map((coding) => {
        const code = codes.get(coding.codeId);
        if (code === undefined) return null;
        const { startsAt, endsAt } = coding;
        const where =
          startsAt === null || endsAt === null
            ? 'the whole answer'
            : `“${sliceText(text, { startsAt, endsAt })}”`;
        return (
          <li
            key={coding.id}
            style={codeStyle(code.color)}
            data-retired={code.retired || undefined}
            onMouseEnter={() => onShow(coding.id)}
            onMouseLeave={() => onShow(null)}
          >
            <i />
            <span title={where}>{code.name}</span>
            {code.retired && <small>retired</small>}
            {canCode && (
              <button
                type="button"
                aria-label={`Take “${code.name}” off ${where}`}
                onFocus={() => onShow(coding.id)}
                onBlur={() => onShow(null)}
                onClick={() => onRemove(coding, code.name)}
              >
                <IconX size={13} stroke={1.9} aria-hidden="true" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
