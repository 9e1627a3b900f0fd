import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Item, ItemId } from '../../../shared/model/index.ts';
import { countOf } from '../../components/format.ts';
import classes from './builder.module.css';
import type { Spread } from './spreadOf.ts';

const basisInWords = ({ basis, submissions }: Spread): string => {
  if (basis === 'structure') return 'from how the questions are built; nobody has answered yet';
  return basis === 'last year'
    ? `before it is sent, from ${countOf(submissions, 'answer')} of last year`
    : `from ${countOf(submissions, 'answer')}`;
};

/** Which questions can't tell people apart, are left out, or say the same twice; each line jumps to its question. */
export const SpreadCheck = (props: {
  spread: Spread;
  items: readonly Item[];
  onSelect: (id: ItemId) => void;
}) => {
  const { spread, items } = props;
  const count = new Set(spread.findings.map(({ itemId }) => itemId)).size;
  if (items.length === 0) return null;
  const Mark = count === 0 ? IconCircleCheck : IconAlertTriangle;
  return (
    <details className={classes.spread} data-clear={count === 0}>
      <summary>
        <Mark size={16} stroke={1.7} aria-hidden />
        <span>
          <strong>
            {count === 0
              ? 'Spread check: nothing to look at'
              : `Spread check: look at ${countOf(count, 'question')}`}
          </strong>{' '}
          <small>{basisInWords(spread)}</small>
        </span>
      </summary>
      {count === 0 ? (
        <p>Every question can tell people apart, as far as can be seen.</p>
      ) : (
        <ul>
          {spread.findings.map(({ itemId, code, message }) => (
            <li key={`${itemId} ${code}`}>
              <button type="button" onClick={() => props.onSelect(itemId)}>
                {items.find(({ id }) => id === itemId)?.shortName}
              </button>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
};
