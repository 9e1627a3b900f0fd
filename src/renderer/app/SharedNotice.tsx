import { Button } from '@mantine/core';
import { IconCloud } from '@tabler/icons-react';
import { useState } from 'react';
import { useChapterPlace } from '../client/queries.ts';
import classes from './app.module.css';

/**
 * Says that the chapter's folder is one that others write to as well, how it is worked on for that reason, and which
 * second versions lie there. Nothing is shown for a folder of this laptop alone.
 */
export const SharedNotice = () => {
  const place = useChapterPlace();
  const [isHidden, setHidden] = useState(false);
  const shared = place.data?.shared ?? null;
  const copies = place.data?.conflictCopies ?? [];
  const isUrgent = copies.length > 0 || (shared?.problems.length ?? 0) > 0 || shared?.inPlace === true;
  if ((shared === null && copies.length === 0) || (isHidden && !isUrgent)) return null;
  return (
    <div className={classes.pastBanner} role="status">
      <IconCloud size={16} stroke={1.7} aria-hidden className={classes.bannerIcon} />
      <div className={classes.bannerText}>
        {shared !== null && (
          <span>
            {shared.inPlace
              ? `This chapter lies in ${shared.service}, which can put back an older version while you work. Have it open on one machine only, and move it to this laptop's own folder when you can.`
              : `This chapter comes from ${shared.service}. You work on a copy on this laptop, and each finished backup is put back there.`}
          </span>
        )}
        {shared?.problems.map((problem) => (
          <span key={problem}>{problem}</span>
        ))}
        {copies.map(({ fileName, of }) => (
          <span key={fileName}>
            {fileName} is a second version of {of}. Both are kept; merge them so that no work is left behind.
          </span>
        ))}
      </div>
      {!isUrgent && (
        <Button size="compact-sm" variant="default" onClick={() => setHidden(true)}>
          Got it
        </Button>
      )}
    </div>
  );
};
