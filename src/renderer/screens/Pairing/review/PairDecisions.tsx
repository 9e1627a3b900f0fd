import { Button, Popover, TextInput } from '@mantine/core';
import { IconBan, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewRow } from '../../../components/reviewRows.ts';
import { NotWhilePresenting } from '../NotWhilePresenting.tsx';
import type { PairActions } from './pairActions.ts';
import classes from './whyNot.module.css';

const iconProps = { size: 16, stroke: 1.7 } as const;

/** Locks the pair, or keeps the two apart for a reason. */
export const PairDecisions = ({ row, actions }: { row: ReviewRow; actions: PairActions }) => {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const pair = { menteeId: row.mentee.id, mentorId: row.mentor.id };
  const isLocked = actions.isLocked(pair);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={isLocked ? <IconLockOpen {...iconProps} /> : <IconLock {...iconProps} />}
        disabled={actions.isBusy}
        onClick={() => (isLocked ? actions.unlock(pair) : actions.lock(pair))}
      >
        {isLocked ? 'Unlock this pair' : 'Lock this pair'}
      </Button>
      <Popover opened={isAsking} onChange={setAsking} position="top-end" width={300} trapFocus>
        <Popover.Target>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconBan {...iconProps} />}
            disabled={actions.isBusy}
            onClick={() => setAsking(!isAsking)}
          >
            Keep apart
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Keep the two apart">
          <NotWhilePresenting what="The reason that you type">
            <form
              className={classes.apart}
              onSubmit={(event) => {
                event.preventDefault();
                if (reason.trim() === '') return;
                setAsking(false);
                actions.keepApart(pair, reason.trim());
              }}
            >
              <TextInput
                label="Why the two are kept apart"
                description="Stays in the draft, for the board only."
                value={reason}
                maxLength={300}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Button type="submit" size="sm" disabled={reason.trim() === ''}>
                Keep them apart
              </Button>
            </form>
          </NotWhilePresenting>
        </Popover.Dropdown>
      </Popover>
    </>
  );
};
