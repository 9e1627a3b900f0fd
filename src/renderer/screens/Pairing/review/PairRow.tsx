import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { IconAlertTriangle, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import type { WhyNotAnswer } from '../../../../shared/matching/run/index.ts';
import { familyColor } from '../../../components/families.ts';
import { type CauseNames, describeCauseBriefly } from '../../../components/firmnessWords.ts';
import { formatPoints, pointsOf } from '../../../components/format.ts';
import { Leaf } from '../../../components/marks.tsx';
import { ScoreBar } from '../../../components/ScoreBar.tsx';
import { describeCost } from './costWords.ts';
import type { PairLine } from './pairFilters.ts';
import classes from './table.module.css';

export interface Drop {
  readonly menteeId: string;
  readonly mentorId: string;
}

export interface RowHandlers {
  readonly onSelect: (key: string) => void;
  /** A mentor is held over a row; null when it is over none. */
  readonly onHover: (drop: Drop | null) => void;
  readonly onDrop: (drop: Drop) => void;
}

const StateMark = ({ line }: { line: PairLine }) => {
  if (line.locked)
    return <IconLock size={15} stroke={1.7} color="var(--mg-ink-2)" role="img" aria-label="locked" />;
  if (line.firmness === undefined) return <span className={classes.noMark} />;
  return line.delicate ? (
    <IconAlertTriangle size={15} stroke={1.7} color="var(--mg-amber)" role="img" aria-label="delicate" />
  ) : (
    <IconCircleCheck size={15} stroke={1.7} color="var(--mg-primary-ink)" role="img" aria-label="robust" />
  );
};

/** One pair. Its mentor can be dragged onto another row; what that costs shows there before it is let go. */
export const PairRow = memo(
  (props: {
    line: PairLine;
    names: CauseNames;
    isSelected: boolean;
    isReachable: boolean;
    canEdit: boolean;
    /** What letting go here would cost; null while it is worked out, undefined where nothing is held over the row. */
    preview: WhyNotAnswer | null | undefined;
    handlers: RowHandlers;
  }) => {
    const { line, names, handlers, canEdit } = props;
    const { row } = line;
    const cause = line.delicate ? line.firmness?.causes[0] : undefined;
    const rowElement = useRef<HTMLTableRowElement>(null);
    const chip = useRef<HTMLSpanElement>(null);
    const menteeId: string = row.mentee.id;
    const mentorId: string = row.mentor.id;
    useEffect(() => {
      const [target, handle] = [rowElement.current, chip.current];
      if (!canEdit || target === null || handle === null) return;
      const dropOf = (data: Record<string | symbol, unknown>): Drop => ({
        menteeId,
        mentorId: String(data.mentorId),
      });
      const ends = [
        draggable({ element: handle, getInitialData: () => ({ mentorId }) }),
        dropTargetForElements({
          element: target,
          canDrop: ({ source }) => source.data.mentorId !== mentorId,
          onDragEnter: ({ source }) => handlers.onHover(dropOf(source.data)),
          onDragLeave: () => handlers.onHover(null),
          onDrop: ({ source }) => handlers.onDrop(dropOf(source.data)),
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    }, [canEdit, menteeId, mentorId, handlers]);
    return (
      <tr
        ref={rowElement}
        data-key={line.key}
        className={classes.pairRow}
        aria-selected={props.isSelected}
        data-over={props.preview === undefined ? undefined : 'true'}
        tabIndex={props.isReachable ? 0 : -1}
        onClick={() => handlers.onSelect(line.key)}
      >
        <td className={classes.person}>
          <span className={classes.personName}>
            <StateMark line={line} />
            <span>{row.mentee.name}</span>
          </span>
        </td>
        <td>
          <span
            ref={chip}
            className={classes.mentor}
            data-mentor={mentorId}
            data-row={menteeId}
            data-grab={canEdit || undefined}
          >
            {row.family !== null && <Leaf color={familyColor(row.family)} />}
            {row.mentor.name}
            <span>{row.family ?? 'new family'}</span>
          </span>
        </td>
        <td>
          <span className={classes.score}>
            <ScoreBar
              parts={row.items.map(({ item, part }) => ({ name: item.id, points: pointsOf(part) }))}
            />
            <strong>{formatPoints(row.assignment.score)}</strong>
          </span>
        </td>
        <td>
          {props.preview !== undefined ? (
            <span className={classes.preview} role="status">
              {props.preview === null
                ? 'Working out what this would cost…'
                : props.preview.ok
                  ? `Let go here: ${describeCost(props.preview)}`
                  : props.preview.reason}
            </span>
          ) : (
            <>
              {row.sharedWords === '' ? (
                <span className={classes.nothing}>no shared answer</span>
              ) : (
                <span className={classes.sharedWords}>{row.sharedWords}</span>
              )}
              {cause !== undefined && (
                <span className={classes.cause}>changes {describeCauseBriefly(cause, names)}</span>
              )}
            </>
          )}
        </td>
      </tr>
    );
  },
);
