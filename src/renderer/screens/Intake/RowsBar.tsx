import { formatCount } from '../../components/format.ts';
import type { ShownDraft } from '../../workers/intakeProtocol.ts';
import classes from './parts.module.css';

/** One bar in which every row of the file is accounted for. */
export const RowsBar = ({ draft: { counts, refused, waiting } }: { draft: ShownDraft }) => {
  const parts = [
    { key: 'stored', count: counts.stored - waiting, words: 'stored' },
    { key: 'waiting', count: waiting, words: waiting === 1 ? 'waits for you' : 'wait for you' },
    {
      key: 'aside',
      count: counts.keptAside,
      words: counts.keptAside === 1 ? 'earlier answer kept aside' : 'earlier answers kept aside',
    },
    { key: 'known', count: counts.known, words: 'known from an earlier import' },
    { key: 'refused', count: counts.refused, words: 'refused' },
  ].filter(({ key, count }) => key !== 'known' || count > 0);
  const label = parts.map(({ count, words }) => `${formatCount(count)} ${words}`).join(', ');
  return (
    <section aria-label="Every row is accounted for">
      <header className={classes.sectionHead}>
        <h2>Every row is accounted for</h2>
        <span className={classes.quiet}>{formatCount(counts.inFile)} rows in the file</span>
      </header>
      <div className={classes.bar} role="img" aria-label={label}>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => (
            <span key={key} data-part={key} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className={classes.legend} aria-live="polite">
        {parts.map(({ key, count, words }) => (
          <li key={key}>
            <span data-part={key} aria-hidden />
            <strong>{formatCount(count)}</strong> {words}
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details className={classes.refused}>
          <summary>
            Why {refused.length === 1 ? 'one row is' : `${formatCount(refused.length)} rows are`} refused
          </summary>
          <ul>
            {refused.slice(0, 50).map(({ row, reason }) => (
              <li key={row}>
                Row {row}: {reason}
              </li>
            ))}
            {refused.length > 50 && <li>and {formatCount(refused.length - 50)} more</li>}
          </ul>
        </details>
      )}
    </section>
  );
};
