import { Checkbox } from '@mantine/core';
import type { Copy } from '../../../shared/rpc/index.ts';
import { formatBytes } from '../../components/backups/backupWords.ts';
import { countOf, formatMoment } from '../../components/format.ts';
import classes from './privacy.module.css';

type Kind = Copy['kind'];

/** What each kind is called, one and several, and what deleting it costs. */
const kindWords: Readonly<Record<Kind, { one: string; many: string; cost: string }>> = {
  backup: {
    one: 'backup from before',
    many: 'backups from before',
    cost: 'Nothing from before can be restored any more. A backup of how it is now is made first.',
  },
  'hand-over package': {
    one: 'hand-over package',
    many: 'hand-over packages',
    cost: 'Make a new package to hand over. Those that were passed on already lie elsewhere.',
  },
  'handed in': {
    one: 'file that was handed in',
    many: 'files that were handed in',
    cost: 'Hand it in again where it is still wanted.',
  },
  'before a restore': {
    one: 'state from before a restore',
    many: 'states from before restores',
    cost: 'The last restore can’t be undone any more.',
  },
  'damaged file': {
    one: 'damaged file that was set aside',
    many: 'damaged files that were set aside',
    cost: 'What could still be rescued from it is gone.',
  },
  'second copy': {
    one: 'second copy of the chapter',
    many: 'second copies of the chapter',
    cost: 'Work in it that was not merged is lost. Merge it first.',
  },
  'in the shared folder': {
    one: 'copy in the shared folder',
    many: 'copies in the shared folder',
    cost: 'The next backup puts a new one there. The service may keep earlier versions of its own: delete those there.',
  },
};

/** The kinds that are there, and of which deleting loses nothing that is wanted as a rule. */
export const kindsToDelete = (copies: readonly Copy[]): ReadonlySet<Kind> =>
  new Set(copies.map(({ kind }) => kind).filter((kind) => kind !== 'second copy'));

export const keysOf = (copies: readonly Copy[], kinds: ReadonlySet<Kind>): string[] =>
  copies.filter(({ kind }) => kinds.has(kind)).map(({ key }) => key);

/** Copies of the chapter by kind, each with its day and size, what deleting them costs, and whether they go. */
export const CopyChoice = (props: {
  copies: readonly Copy[];
  kinds: ReadonlySet<Kind>;
  onChange: (kinds: ReadonlySet<Kind>) => void;
}) => {
  const toggle = (kind: Kind): void => {
    const next = new Set(props.kinds);
    if (!next.delete(kind)) next.add(kind);
    props.onChange(next);
  };
  return [...Map.groupBy(props.copies, ({ kind }) => kind)].map(([kind, copies]) => {
    const { one, many, cost } = kindWords[kind];
    return (
      <div key={kind} className={classes.copies}>
        <Checkbox
          checked={props.kinds.has(kind)}
          onChange={() => toggle(kind)}
          label={`Delete ${countOf(copies.length, one, many)}`}
          description={cost}
        />
        <details>
          <summary>{copies.length === 1 ? 'Which one' : 'Which ones'}</summary>
          <ul className={classes.rows}>
            {copies.map(({ key, fileName, at, bytes, holds }) => (
              <li key={key}>
                <span>{fileName}</span>
                <span className={classes.quiet}>
                  {formatMoment(at)}, {formatBytes(bytes)}
                  {holds === 'unknown' && ', can’t be looked into'}
                </span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    );
  });
};
