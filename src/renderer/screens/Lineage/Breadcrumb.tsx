import { Fragment } from 'react';
import classes from './lineage.module.css';

interface Crumb {
  readonly id: string;
  readonly name: string;
}

/** More people than this are shortened in the middle. */
const mostCrumbs = 5;

/** The line from the founder down to the person. */
export const Breadcrumb = (props: {
  family: string | null;
  line: readonly Crumb[];
  onSelect: (id: string) => void;
}) => {
  const { line } = props;
  const isLong = line.length > mostCrumbs;
  const shown = isLong ? [...line.slice(0, 2), ...line.slice(2 - mostCrumbs + 1)] : line;
  return (
    <nav className={classes.crumbs} aria-label="Line from the founder">
      {props.family !== null && <strong>{props.family}</strong>}
      {shown.map(({ id, name }, at) => (
        <Fragment key={id}>
          {(at > 0 || props.family !== null) && <span aria-hidden="true">›</span>}
          {isLong && at === 2 && (
            <span>
              {line.length - shown.length} more <span aria-hidden="true">›</span>
            </span>
          )}
          <button
            type="button"
            aria-current={id === line.at(-1)?.id ? 'true' : undefined}
            onClick={() => props.onSelect(id)}
          >
            {name}
          </button>
        </Fragment>
      ))}
    </nav>
  );
};
