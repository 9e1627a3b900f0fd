import type { CopyComparison, CopyStamp } from '../../../shared/model/index.ts';
import { Card } from '../../components/Card.tsx';
import { capitalize, countOf, formatMoment } from '../../components/format.ts';
import classes from './merge.module.css';

const Changes = ({ title, side }: { title: string; side: CopyComparison['ours'] }) => (
  <section aria-label={title}>
    <h3>
      {title} <small>{countOf(side.count, 'change')}</small>
    </h3>
    {side.newest.length === 0 ? (
      <p>Nothing.</p>
    ) : (
      <ol>
        {side.newest.map((change: CopyStamp) => (
          <li key={`${change.at} ${change.label}`}>
            {change.label}
            <small>
              {change.officer === '' ? '' : `${change.officer}, `}
              {formatMoment(change.at)}
            </small>
          </li>
        ))}
      </ol>
    )}
  </section>
);

/** What a person should know before; nothing where there is nothing. */
export const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.length > 0 && (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );

/** What the merge brings in, in numbers, and what each copy did since they parted. */
export const WhatComesIn = ({ comparison }: { comparison: CopyComparison }) => (
  <Card
    title="What comes in"
    note={
      comparison.parted === null
        ? undefined
        : `parted ${formatMoment(comparison.parted.at)}, after “${comparison.parted.label}”`
    }
  >
    {comparison.takes.length === 0 ? (
      <p className={classes.note}>So far nothing is taken from the copy.</p>
    ) : (
      <table className={classes.takes}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">New</th>
            <th scope="col">Changed</th>
            <th scope="col">Removed</th>
          </tr>
        </thead>
        <tbody>
          {comparison.takes.map((take) => (
            <tr key={take.what}>
              <th scope="row">{capitalize(take.what)}</th>
              <td>{take.added}</td>
              <td>{take.changed}</td>
              <td>{take.removed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <Notes notes={comparison.notes} />
    <div className={classes.both}>
      <Changes title="Done in the copy since" side={comparison.theirs} />
      <Changes title="Done here since" side={comparison.ours} />
    </div>
  </Card>
);
