import { IconSnowflake } from '@tabler/icons-react';
import type { CycleCriteria } from '../../../../shared/model/index.ts';
import { Card } from '../../../components/Card.tsx';
import { countOf, formatMoment } from '../../../components/format.ts';
import classes from './criteria.module.css';

/** What the freeze means, when it was, and every change since with its reason. */
export const FreezeCard = ({ criteria }: { criteria: CycleCriteria }) => {
  const { frozen, overrides, hash } = criteria;
  if (frozen === null)
    return (
      <Card title="Not frozen yet">
        <p className={classes.note}>
          Freeze the criteria before names are on the screen. Their date and a fingerprint are kept, and every
          later change needs a reason and is counted: so the board can show that nobody was favored.
        </p>
      </Card>
    );
  return (
    <Card
      title={overrides.length === 0 ? 'Frozen' : `${countOf(overrides.length, 'change')} since the freeze`}
      note={<IconSnowflake size={15} stroke={1.7} aria-hidden />}
    >
      <p className={classes.note}>
        Frozen {formatMoment(frozen.at)}
        {frozen.officer === '' ? '' : ` by ${frozen.officer}`}, fingerprint{' '}
        <span className={classes.hash}>{frozen.hash.slice(0, 16)}</span>.{' '}
        {overrides.length === 0 &&
          (hash === frozen.hash
            ? 'Nothing changed since.'
            : 'The questionnaire changed since, so the criteria are no longer the same.')}
      </p>
      {overrides.length > 0 && (
        <ol className={classes.overrides} aria-label="Changes since the freeze">
          {overrides.map(({ at, what, reason, officer }) => (
            <li key={`${at} ${what}`}>
              <strong>{what}</strong>
              <span>{reason}</span>
              <small>
                {formatMoment(at)}
                {officer === '' ? '' : `, ${officer}`}
              </small>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
};
