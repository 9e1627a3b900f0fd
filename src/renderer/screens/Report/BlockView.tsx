import { Fragment } from 'react';
import type { Figure } from '../../../shared/figures/index.ts';
import type { ReportBlock, ReportCell, TableBlock, TextRun } from '../../../shared/report/index.ts';
import { PaperFigure } from '../../charts/FigureView.tsx';
import { renameFigure } from './renameFigure.ts';
import classes from './sheet.module.css';

/** Text in its styles; a line break within it stays one. */
export const Runs = ({ runs }: { runs: readonly TextRun[] }) => (
  <>
    {runs.map(({ text, style }, index) => {
      const lines = text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ));
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
      if (style === 'italic') return <i key={index}>{lines}</i>;
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
      if (style === 'strong') return <b key={index}>{lines}</b>;
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
      return <Fragment key={index}>{lines}</Fragment>;
    })}
  </>
);

/** A figure with its words; `place` keeps the ids of the window, the print and the measuring apart. */
const Drawn = ({ figure, place }: { figure: Figure; place: string }) => (
  <PaperFigure figure={renameFigure(figure, place)} isSaid />
);

const Cell = ({ cell, place }: { cell: ReportCell | undefined; place: string }) => {
  if (cell === undefined || cell.kind === 'empty') return null;
  if (cell.kind === 'number') return <>{cell.text}</>;
  if (cell.kind === 'figure')
    return (
      <span className={classes.inline} style={{ width: cell.figure.width }}>
        <Drawn figure={cell.figure} place={place} />
      </span>
    );
  return cell.origin === 'board' && cell.runs.length > 0 ? (
    <span className={classes.board}>
      <Runs runs={cell.runs} />
    </span>
  ) : (
    <Runs runs={cell.runs} />
  );
};

/** A first cell without words is no heading: the row goes on with the one above. */
const isBlank = (cell: ReportCell | undefined): boolean =>
  cell === undefined || cell.kind === 'empty' || (cell.kind === 'text' && cell.runs.length === 0);

const Note = ({ runs }: { runs: readonly TextRun[] }) =>
  runs.length === 0 ? null : (
    <p className={classes.note}>
      <i>Note.</i> <Runs runs={runs} />
    </p>
  );

/** Rows of a table, with its head above them; the caption and the note where they are on this page. */
export const TableView = (props: {
  block: TableBlock;
  from: number;
  to: number;
  hasCaption: boolean;
  hasNote: boolean;
  place: string;
  /** Rows and note carry marks by which they are measured. */
  measured?: boolean;
}) => {
  const { block, from, to, hasCaption, hasNote, place, measured = false } = props;
  const mark = measured ? { 'data-piece': true } : {};
  const sum = block.columns.reduce((total, { width }) => total + width, 0);
  return (
    <div className={classes.tableBox}>
      <table {...mark}>
        {hasCaption ? (
          <caption>
            <b>Table {block.number}</b>
            <i>{block.title}</i>
          </caption>
        ) : (
          <caption>
            <span className={classes.hidden}>
              Table {block.number}, continued: {block.title}
            </span>
          </caption>
        )}
        <colgroup>
          {block.columns.map(({ width }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns don't move, and two can have one heading
            <col key={index} style={{ width: `${(100 * width) / sum}%` }} />
          ))}
        </colgroup>
        <thead {...(measured ? { 'data-head': true } : {})}>
          <tr>
            {block.columns.map(({ heading, under, align }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns don't move, and two can have one heading
              <th key={index} scope="col" data-align={align}>
                {heading}
                {under !== undefined && <small> {under}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.slice(from, to).map(({ cells, isGroup }, index) =>
            isGroup === true ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows don't move within a page
              <tr key={index} {...mark} data-group>
                <th scope="rowgroup" colSpan={block.columns.length}>
                  <Cell cell={cells[0]} place={place} />
                </th>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows don't move within a page
              <tr key={index} {...mark}>
                {block.columns.map(({ align }, at) =>
                  at === 0 && !isBlank(cells[0]) ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns don't move
                    <th key={at} scope="row" data-align={align}>
                      <Cell cell={cells[at]} place={place} />
                    </th>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns don't move
                    <td key={at} data-align={align}>
                      <Cell cell={cells[at]} place={place} />
                    </td>
                  ),
                )}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {hasNote && block.note.length > 0 && (
        <div {...mark}>
          <Note runs={block.note} />
        </div>
      )}
    </div>
  );
};

/** Any block but a table. Sentences that can be written are drawn by the page itself. */
export const BlockView = ({ block, place }: { block: Exclude<ReportBlock, TableBlock>; place: string }) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={block.origin === 'board' ? classes.board : undefined}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.entries.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries don't move
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    }
    case 'figure':
      return (
        <figure>
          <figcaption>
            <b>Figure {block.number}</b>
            <i>{block.title}</i>
          </figcaption>
          <Drawn figure={block.figure} place={place} />
          <Note runs={block.note} />
        </figure>
      );
    case 'quote':
      return (
        <blockquote>
          “{block.text}”{block.tag !== '' && <small>{block.tag}</small>}
        </blockquote>
      );
    case 'page break':
      return null;
  }
};
