import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { startingCodebook } from '../../../../shared/evaluation/words/coding/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import classes from './codeForm.module.css';

/** Stands in the side panel until somebody codes: what coding is, who does it, and a codebook to start from. */
export const StartCoding = (props: {
  /** True where a coder is there and only the codebook is missing. */
  hasCoder: boolean;
  onStart: (coderName: string, withCodebook: boolean) => void;
}) => {
  const { chapter } = useChapter();
  const [name, setName] = useState(chapter.settings.officer);
  const ready = props.hasCoder || name.trim() !== '';
  const start = (withCodebook: boolean) => () => props.onStart(name.trim(), withCodebook);
  return (
    <div className={classes.start}>
      <h2>Find the themes in what people wrote</h2>
      <p>
        Read each answer, and give what it says a short name: that is a code. Use the same code wherever
        people say the same thing, so that you can count how many did. Nothing is coded unless you do it, and
        everything can be undone.
      </p>
      {!props.hasCoder && (
        <TextInput
          label="Who codes first?"
          description="Stays in this chapter, so that a second person can code without seeing it."
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Button disabled={!ready} onClick={start(true)}>
        Start with {startingCodebook.codes.length} codes to edit
      </Button>
      <Button variant="default" disabled={!ready} onClick={start(false)}>
        Start with an empty codebook
      </Button>
      <p className={classes.note}>
        The {startingCodebook.codes.length} codes are names to begin with, from what mentoring programs often
        hear. Change them, add to them, leave them out.
      </p>
    </div>
  );
};
