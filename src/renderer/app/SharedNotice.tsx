import { Button } from '@mantine/core';
import { IconCloud } from '@tabler/icons-react';
import { useState } from 'react';
import { useChapter } from '../client/ChapterProvider.tsx';
import { useChapterPlace } from '../client/queries.ts';
import { formatMoment } from '../components/format.ts';
import { goTo } from '../stores/route.ts';
import classes from './app.module.css';

/**
 * Says that the chapter's folder is one that others write to as well, how it is worked on for that reason, and which
 * second versions lie there. Nothing is shown for a folder of this laptop alone.
 */
export const SharedNotice = () => {
  const { chapter } = useChapter();
  const place = useChapterPlace();
  const [isHidden, setHidden] = useState(false);
  const shared = place.data?.shared ?? null;
  const copies = (place.data?.conflictCopies ?? []).filter(({ isSettled }) => !isSettled);
  const problems = shared?.problems ?? [];
  const isUrgent = problems.length > 0 || shared?.inPlace === true;
  const showsPlace = shared !== null && (isUrgent || !isHidden);
  if (!showsPlace && copies.length === 0) return null;
  return (
    <>
      {showsPlace && (
        <div className={classes.pastBanner} role="status">
          <IconCloud size={16} stroke={1.7} aria-hidden className={classes.bannerIcon} />
          <div className={classes.bannerText}>
            <span>
              {shared.inPlace
                ? `This chapter lies in ${shared.service}, which can put back an older version while you work. Have it open on one machine only, and move it to this laptop’s own folder when you can.`
                : `This chapter comes from ${shared.service}. You work on a copy on this laptop, and each finished backup is put back there${
                    shared.writtenBackAt === null ? '' : `, last ${formatMoment(shared.writtenBackAt)}`
                  }.`}
            </span>
            {problems.map((problem) => (
              <span key={problem}>{problem}</span>
            ))}
          </div>
          {!isUrgent && (
            <Button size="compact-sm" variant="default" onClick={() => setHidden(true)}>
              Got it
            </Button>
          )}
        </div>
      )}
      {copies.map(({ fileName, of }) => (
        <div key={fileName} className={classes.pastBanner} role="status">
          <IconCloud size={16} stroke={1.7} aria-hidden className={classes.bannerIcon} />
          <span className={classes.bannerText}>
            {of === chapter.fileName
              ? `There is a second version of this chapter: ${fileName}. Both are kept; merge them so that no work is left behind.`
              : `There is a second version of ${of}: ${fileName}. Both are kept; open ${of} and merge them.`}
          </span>
          {of === chapter.fileName && chapter.access === 'write' && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Merge ${fileName}`}
              onClick={() => goTo(`merge?view=${encodeURIComponent(fileName)}`)}
            >
              Merge
            </Button>
          )}
        </div>
      ))}
    </>
  );
};
