import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CommentsShown } from '../CommentsPage.tsx';
import { CodingDesk } from '../coding/CodingDesk.tsx';
import { useCodebookCommands } from '../coding/useCodebookCommands.ts';
import classes from './agreement.module.css';
import { TaskFile } from './TaskFile.tsx';

/** Asks who codes as the second one, and says what blind coding is. */
const StartSecond = ({ hasFirst, onStart }: { hasFirst: boolean; onStart: (name: string) => void }) => {
  const [name, setName] = useState('');
  return (
    <form
      className={classes.start}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onStart(name.trim());
      }}
    >
      <h2>A second pair of eyes</h2>
      <p>
        A second person codes some of the same answers without seeing what the first one did. Where both come
        to the same codes, others will trust the codebook. Fifteen to thirty answers are a good beginning.
      </p>
      {!hasFirst && <p>The first coder begins, so that there is a codebook to use.</p>}
      <TextInput
        label="Who codes second?"
        maxLength={200}
        disabled={!hasFirst}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!hasFirst || name.trim() === ''}>
        Begin to code blind
      </Button>
    </form>
  );
};

/** Coding by the second person, with the same codebook and nothing of what the first one did. */
export const SecondCoder = ({ shown }: { shown: CommentsShown }) => {
  const [first, second] = shown.words.coders;
  const commands = useCodebookCommands();
  return (
    <CodingDesk
      shown={shown}
      view="second"
      coder={second ?? null}
      {...(first === undefined ? {} : { action: <TaskFile shown={shown} /> })}
      {...(second === undefined
        ? {}
        : {
            coderControl: <span className={classes.coder}>{second.name}</span>,
            note: (
              <p className={classes.note}>
                {second.name} codes blind: codes, memos and counts of others are not shown here.
              </p>
            ),
          })}
      {...(second === undefined && shown.canWrite
        ? {
            instead: (
              <StartSecond hasFirst={first !== undefined} onStart={(name) => void commands.addCoder(name)} />
            ),
          }
        : {})}
    />
  );
};
