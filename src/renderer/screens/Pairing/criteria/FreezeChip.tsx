import { Tooltip } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import type { CycleCriteria } from '../../../../shared/model/index.ts';
import { Chip } from '../../../components/Chip.tsx';
import { countOf, formatMoment } from '../../../components/format.ts';
import classes from './criteria.module.css';

/** That the criteria are frozen, since when and as what, and how many changes there were since. */
export const FreezeChip = ({
  criteria,
  runHash,
}: {
  criteria: CycleCriteria;
  /** What the shown pairs were found under; absent or null where there are none, or nobody knows. */
  runHash?: string | null | undefined;
}) => {
  const { frozen, overrides, hash } = criteria;
  if (frozen === null) return null;
  const since =
    typeof runHash === 'string' && runHash !== hash
      ? 'these pairs were found under other criteria'
      : overrides.length > 0
        ? `${countOf(overrides.length, 'change')} since the freeze`
        : hash === frozen.hash
          ? 'no change since'
          : 'the questionnaire changed since';
  return (
    <>
      <Tooltip label={`SHA-256 of the criteria: ${frozen.hash}`} multiline maw={420}>
        <span>
          <Chip tone="outlined" icon={<IconSnowflake size={13} stroke={1.7} aria-hidden />}>
            Criteria frozen {formatMoment(frozen.at)}, {frozen.hash.slice(0, 8)}
          </Chip>
        </span>
      </Tooltip>
      <span
        className={classes.since}
        data-changed={overrides.length > 0 || (typeof runHash === 'string' && runHash !== hash) || undefined}
      >
        {since}
      </span>
    </>
  );
};
