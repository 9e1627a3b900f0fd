import { formatCount } from './format.ts';
import classes from './review.module.css';

export interface AccountPart {
  readonly key: 'done' | 'open' | 'left' | 'none';
  readonly count: number;
  readonly words: string;
}

/** One bar in which everyone, or every row, is accounted for. */
export const AccountBar = ({
  title,
  note,
  parts,
}: {
  title: string;
  note: string;
  parts: readonly AccountPart[];
}) => (
  <section aria-label={title} className={classes.account}>
    <header className={classes.sectionHead}>
      <h2>{title}</h2>
      <span>{note}</span>
    </header>
    <div
      className={classes.bar}
      role="img"
      aria-label={parts.map(({ count, words }) => `${formatCount(count)} ${words}`).join(', ')}
    >
      {parts
        .filter(({ count }) => count > 0)
        .map(({ key, words, count }) => (
          <span key={words} data-part={key} style={{ flexGrow: count }} />
        ))}
    </div>
    <ul className={classes.legend} aria-live="polite">
      {parts.map(({ key, count, words }) => (
        <li key={words}>
          <span data-part={key} aria-hidden />
          <strong>{formatCount(count)}</strong> {words}
        </li>
      ))}
    </ul>
  </section>
);
