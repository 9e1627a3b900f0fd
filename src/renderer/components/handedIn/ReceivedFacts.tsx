import type { Received } from '../../../shared/model/index.ts';
import { countOf, formatMoment } from '../format.ts';
import classes from './handedIn.module.css';

/** What a file that was handed in holds. */
export const ReceivedFacts = ({ received }: { received: Received }) => {
  const { counts, lastChange, made } = received;
  return (
    <dl className={classes.facts}>
      <dt>Chapter</dt>
      <dd>{received.chapterName}</dd>
      <dt>Holds</dt>
      <dd>
        {countOf(counts.people, 'person', 'people')}, {countOf(counts.pairings, 'pairing')},{' '}
        {countOf(counts.cycles, 'program cycle')}, {countOf(counts.answers, 'answer')}
      </dd>
      {made !== null && (
        <>
          <dt>Package made</dt>
          <dd>
            {formatMoment(made.at)}
            {made.by === '' ? '' : `, by ${made.by}`}
          </dd>
        </>
      )}
      <dt>Last change</dt>
      <dd>
        {lastChange === null
          ? 'none'
          : `${formatMoment(lastChange.at)}${lastChange.officer === '' ? '' : `, ${lastChange.officer}`}: ${lastChange.label}`}
      </dd>
    </dl>
  );
};
