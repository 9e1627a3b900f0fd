import { Button } from '@mantine/core';
import { useState } from 'react';
import { useChapter } from '../client/ChapterProvider.tsx';
import { countOf } from '../components/format.ts';
import classes from './app.module.css';

/** Says that whoever had been erased was in the file that was opened, such as a restored backup, and is erased again. */
export const ErasedAgainNotice = () => {
  const { chapter } = useChapter();
  const opening = `${chapter.fileName} ${chapter.erasedAgain}`;
  const [seen, setSeen] = useState<string | null>(null);
  if (chapter.erasedAgain === 0 || seen === opening) return null;
  return (
    <div className={classes.pastBanner} role="status">
      {countOf(chapter.erasedAgain, 'person who was erased was', 'people who were erased were')} in this older
      file, and {chapter.erasedAgain === 1 ? 'was' : 'were'} erased again before it was opened.
      <Button size="compact-sm" variant="default" onClick={() => setSeen(opening)}>
        Got it
      </Button>
    </div>
  );
};
