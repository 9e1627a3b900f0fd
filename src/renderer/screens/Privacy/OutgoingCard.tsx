import type { Outgoing } from '../../../shared/model/index.ts';
import { Card } from '../../components/Card.tsx';
import table from '../../components/components.module.css';
import { countOf, formatMoment } from '../../components/format.ts';
import classes from './privacy.module.css';

const aboutWords = ({ about, listed }: Outgoing): string =>
  about !== 'listed' ? about : listed === 0 ? 'somebody erased since' : countOf(listed, 'person', 'people');

/** Files that left the app, newest first. */
export const OutgoingCard = ({ outgoing }: { outgoing: readonly Outgoing[] }) => (
  <Card title="Files that left" note="what was saved or printed, never its contents" flush>
    {outgoing.length === 0 ? (
      <p className={classes.note} style={{ padding: '0 20px 20px' }}>
        Nothing was saved or printed yet. Each file will stand here with its day.
      </p>
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
      <section style={{ maxHeight: 420, overflow: 'auto' }} tabIndex={0} aria-label="List of files that left">
        <table className={table.table}>
          <thead>
            <tr>
              <th>When</th>
              <th>What</th>
              <th>About</th>
              <th className={classes.by}>By</th>
            </tr>
          </thead>
          <tbody>
            {outgoing.map((one) => (
              <tr key={one.id}>
                <td className={`${classes.quiet} ${classes.moment}`}>{formatMoment(one.leftAt)}</td>
                <td className={classes.fileName}>
                  {one.fileName} <span className={classes.quiet}>{one.kind}</span>
                </td>
                <td>{aboutWords(one)}</td>
                <td>
                  {one.officer === '' ? <span className={classes.quiet}>no name given</span> : one.officer}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </Card>
);
