import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import type { LineageSheet } from '../../../shared/figures/index.ts';
import { cardHeight, type LineageRow } from '../../../shared/lineage/index.ts';
import classes from './tree.module.css';
import type { Camera } from './useCamera.ts';
import type { Shot } from './useShot.ts';

interface Label {
  readonly key: string;
  /** Middle of the row on the sheet. */
  readonly y: number;
  readonly words: string;
  readonly note: string;
}

/** Below this zoom the rows are too close for a label each: one a shelf. */
const leastRowZoom = 0.16;
/** From this zoom on there is room for a second line. */
const noteZoom = 0.4;

const labelsOf = (
  { layout }: LineageSheet,
  { window, zoom }: Shot,
  noteOf: (row: LineageRow) => string,
): Label[] =>
  layout.shelves.flatMap((shelf, index): Label[] => {
    const isIn = (y: number): boolean => y > window.y - 100 && y < window.y + window.height + 100;
    if (zoom < leastRowZoom) {
      const middle = shelf.y + shelf.height / 2;
      const [first, last] = [shelf.rows[0]?.row, shelf.rows.at(-1)?.row];
      if (first === undefined || last === undefined || !isIn(middle)) return [];
      return [
        { key: `${index}`, y: middle, words: first === last ? `${first}` : `${first}–${last}`, note: '' },
      ];
    }
    return shelf.rows.flatMap((row): Label[] => {
      const y = row.y + cardHeight / 2;
      if (!isIn(y)) return [];
      const note = zoom >= noteZoom ? noteOf(row) : '';
      return [
        { key: `${index} ${row.row}`, y, words: note === '' ? `${row.row}` : `Entered ${row.row}`, note },
      ];
    });
  });

/** The class years, which stay at the left edge while the drawing moves. */
export const YearLabels = (props: {
  camera: Camera;
  sheet: LineageSheet;
  shot: Shot;
  noteOf: (row: LineageRow) => string;
}) => {
  const { camera, shot } = props;
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let zoom = 0;
    const place = (): void => {
      const { y, k } = camera.view();
      if (holder.current === null) return;
      holder.current.style.transform = `translateY(${y}px)`;
      // Only another zoom moves the labels against each other.
      if (k !== zoom) holder.current.style.setProperty('--zoom', String(k));
      zoom = k;
    };
    place();
    return camera.listen(place);
  }, [camera]);
  return (
    <div className={classes.years} aria-hidden="true">
      <div ref={holder}>
        {labelsOf(props.sheet, shot, props.noteOf).map(({ key, y, words, note }) => (
          <div key={key} style={{ '--at': y } as CSSProperties}>
            <strong>{words}</strong>
            {note !== '' && <span>{note}</span>}
          </div>
        ))}
      </div>
    </div>
  );
};
