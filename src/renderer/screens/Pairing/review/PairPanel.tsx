import { CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Person, PersonId } from '../../../../shared/model/index.ts';
import { foldText } from '../../../../shared/util/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { familyColor } from '../../../components/families.ts';
import {
  type CauseNames,
  describeCause,
  describeCauses,
  isDelicate,
} from '../../../components/firmnessWords.ts';
import { firstNameOf, formatPoints, initialsOf, pointsOf } from '../../../components/format.ts';
import { NothingSelected } from '../../../components/NothingSelected.tsx';
import type { PairItem, ReviewRow } from '../../../components/reviewRows.ts';
import type { RunInsight } from '../useRunInsight.ts';
import type { PairActions } from './pairActions.ts';
import classes from './pairPanel.module.css';
import { WhyNot } from './WhyNot.tsx';

const Words = ({ words, shared }: { words: readonly string[]; shared: ReadonlySet<string> }) => {
  if (words.length === 0) return <em className={classes.nothing}>no answer</em>;
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && ', '}
      {shared.has(foldText(word)) ? <mark>{word}</mark> : word}
    </span>
  ));
};

const firstName = ({ goesBy, name }: Person): string => firstNameOf(goesBy ?? name);

const ItemLine = ({ entry }: { entry: PairItem }) => {
  const missing = !entry.hidden && (entry.menteeWords.length === 0 || entry.mentorWords.length === 0);
  return (
    <tr>
      <th scope="row">{entry.item.shortName}</th>
      {entry.hidden ? (
        <td colSpan={2}>
          <em className={classes.nothing}>hidden while presenting</em>
        </td>
      ) : (
        <>
          <td>
            <Words words={entry.menteeWords} shared={entry.shared} />
          </td>
          <td>
            <Words words={entry.mentorWords} shared={entry.shared} />
          </td>
        </>
      )}
      <td className={classes.partCell}>
        <strong>{formatPoints(entry.part, 1)}</strong>
        <span>/{formatPoints(entry.max, 1)}</span>
        <div
          className={classes.partBar}
          style={{ width: `${Math.max(6, pointsOf(entry.max) * 3)}px` }}
          aria-hidden="true"
        >
          <div style={{ width: entry.max === 0 ? 0 : `${(100 * entry.part) / entry.max}%` }} />
        </div>
        {missing && <span className={classes.averaged}>averaged</span>}
      </td>
    </tr>
  );
};

/** The selected pair, whole: both sets of answers side by side, and how each question adds to the score. */
export const PairPanel = (props: {
  row: ReviewRow | null;
  total: number;
  insight: RunInsight;
  actions: PairActions;
  names: CauseNames;
  mentors: readonly { id: PersonId; name: string }[];
  onClose: () => void;
}) => {
  const { words } = useChapter();
  if (props.row === null)
    return (
      <NothingSelected>
        <p>
          Select a pair to read both sets of answers side by side, with what each question adds to the score.
        </p>
        <p>
          ↑ and ↓ move through the {props.total} pairs, Enter reads one here, L locks it. Drag a{' '}
          {words.mentor} onto another row to see what a swap would cost.
        </p>
      </NothingSelected>
    );
  const { mentee, mentor, family, assignment, items } = props.row;
  const firmness = props.insight.firmness?.get(mentee.id);
  const standing = firmness?.standing ?? null;
  const kept = firmness?.causes.find(({ kind }) => kind === 'kept');
  const hasMissing = items.some(
    ({ menteeWords, mentorWords, hidden }) =>
      !hidden && (menteeWords.length === 0 || mentorWords.length === 0),
  );
  return (
    <div className={classes.panel}>
      <header className={classes.panelHead}>
        <span className={classes.initials} aria-hidden="true">
          <span style={{ background: 'var(--mg-ink-2)' }}>{initialsOf(mentee.name)}</span>
          <span style={{ background: family === null ? 'var(--mg-lake)' : familyColor(family) }}>
            {initialsOf(mentor.name)}
          </span>
        </span>
        <div>
          <h2>
            {mentee.name} and {mentor.name}
          </h2>
          <p>
            {family === null ? `founds a family with this pair` : `joins the ${family} family`}
            {props.row.sharedWords !== '' && ` · both: ${props.row.sharedWords}`}
          </p>
        </div>
        <div className={classes.bigScore}>
          <strong>{formatPoints(assignment.score, 1)}</strong>
          <span>of 100</span>
        </div>
        <CloseButton aria-label="Close the pair" onClick={props.onClose} />
      </header>
      {assignment.state !== 'locked' && firmness !== undefined && isDelicate(firmness) && (
        <p className={classes.delicate}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <span>
            <strong>Delicate.</strong>{' '}
            {kept === undefined
              ? `${firmness.causes.length} of ${firmness.tests} small changes would pair ${firstName(mentee)} with someone else, such as ${describeCauses(firmness, props.names)}.`
              : `Kept as it was by an edit; pairing everyone anew would change ${firstName(mentee)}’s pair ${describeCause(kept, props.names)}.`}
          </span>
        </p>
      )}
      <table className={classes.answers}>
        <thead>
          <tr>
            <th>Question</th>
            <th>{firstName(mentee)}</th>
            <th>{firstName(mentor)}</th>
            <th className={classes.partCell}>Part</th>
          </tr>
        </thead>
        <tbody>
          {items.map((entry) => (
            <ItemLine key={entry.item.id} entry={entry} />
          ))}
        </tbody>
      </table>
      <p className={classes.panelFoot}>
        {standing !== null &&
          `Better than ${Math.floor(100 * standing)}% of all possible pairs of this class; 100 points would be alike in everything. `}
        The parts add up to {formatPoints(assignment.score, 1)}. A full bar is what the question could add for
        this class.
        {hasMissing &&
          ` Where one of them has no answer, the question counts as the average ${words.mentee} and ${words.mentor} would.`}
      </p>
      {props.insight.refused === null ? (
        <WhyNot
          key={`${mentee.id} ${mentor.id}`}
          row={props.row}
          mentors={props.mentors}
          nameOf={props.names.person}
          actions={props.actions}
        />
      ) : (
        <p className={classes.panelFoot}>{props.insight.refused}</p>
      )}
    </div>
  );
};
