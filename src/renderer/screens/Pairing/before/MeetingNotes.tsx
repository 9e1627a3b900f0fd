import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react';
import type { MatchingRun } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { countOf } from '../../../components/format.ts';
import { hrefOf } from '../../../stores/route.ts';
import classes from './before.module.css';
import { listNames } from './planWords.ts';

/** What a board should see before it approves: who has no mentor, and which pairs are of its own members. */
export const MeetingNotes = (props: {
  snapshot: PairingSnapshot;
  run: MatchingRun;
  isApproved: boolean;
  /** Selects a pair by its key, mentee and mentor. */
  onSelect: (key: string) => void;
}) => {
  const { words } = useChapter();
  const { snapshot, run } = props;
  const people = new Map<string, string>(snapshot.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => people.get(id) ?? 'someone no longer on the roster';
  const board = new Set(snapshot.plan.boardMembers);
  const own = run.assignments.filter(({ menteeId, mentorId }) => board.has(menteeId) || board.has(mentorId));
  const waiting = props.isApproved ? [] : run.unmatched;
  if (own.length === 0 && waiting.length === 0) return null;
  return (
    <ul className={classes.meetingNotes} aria-label="To know before approving">
      {waiting.length > 0 && (
        <li>
          <IconAlertTriangle size={16} stroke={1.7} color="var(--mg-amber)" aria-hidden />
          <span>
            {listNames(waiting.map(nameOf))} {waiting.length === 1 ? 'has' : 'have'} no {words.mentor}.{' '}
            <a href={hrefOf('pairing?view=before')}>See what helps</a>
          </span>
        </li>
      )}
      {own.length > 0 && (
        <li>
          <IconUsersGroup size={16} stroke={1.7} aria-hidden />
          <span>
            {countOf(own.length, 'pair')} of board members:{' '}
            {own.map(({ menteeId, mentorId }, index) => (
              <span key={`${menteeId} ${mentorId}`}>
                {index > 0 && ', '}
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => props.onSelect(`${menteeId} ${mentorId}`)}
                >
                  {nameOf(menteeId)} and {nameOf(mentorId)}
                </button>
              </span>
            ))}
          </span>
        </li>
      )}
    </ul>
  );
};
