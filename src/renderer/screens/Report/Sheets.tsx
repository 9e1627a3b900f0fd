import type { ReactNode, RefObject } from 'react';
import type { EvaluationReport, ParagraphBlock, ReportSection } from '../../../shared/report/index.ts';
import { BlockView, TableView } from './BlockView.tsx';
import { cutReport, joinPieces, type PagePart } from './pieces.ts';
import classes from './sheet.module.css';
import type { LaidPage } from './usePages.ts';

/** Draws a sentence that the board may write; null leaves it as it prints. */
export type DrawSentence = (block: ParagraphBlock, section: ReportSection) => ReactNode | null;

const Heading = ({ section: { id, number, heading, level } }: { section: ReportSection }) => {
  const words = (
    <>
      <span className={classes.number}>{number}</span>
      {heading}
    </>
  );
  return level === 1 ? <h2 data-section={id}>{words}</h2> : <h3 data-section={id}>{words}</h3>;
};

export const Cover = ({ report }: { report: EvaluationReport }) => (
  <header className={classes.cover}>
    <h1>{report.title}</h1>
    <p>{report.subtitle}</p>
    <p>{report.chapterName}</p>
    {report.authors.length > 0 && <p>{report.authors.join(', ')}</p>}
    <p>{report.dateText}</p>
  </header>
);

const Part = (props: { part: PagePart; report: EvaluationReport; place: string; draw: DrawSentence }) => {
  const { part, report, place, draw } = props;
  switch (part.kind) {
    case 'cover':
      return <Cover report={report} />;
    case 'heading':
      return <Heading section={part.section} />;
    case 'table':
      return <TableView {...part} place={place} />;
    case 'block':
      return (
        (part.block.kind === 'paragraph' ? draw(part.block, part.section) : null) ?? (
          <BlockView block={part.block} place={place} />
        )
      );
  }
};

const keyOf = (part: PagePart): string =>
  part.kind === 'cover' ? 'cover' : part.kind === 'heading' ? `heading ${part.section.id}` : part.key;

/** The pages of a report, each as it prints. */
export const Sheets = (props: {
  report: EvaluationReport;
  pages: readonly LaidPage[];
  /** Begins the ids of figures, so that window and print don't share them. */
  place: string;
  draw: DrawSentence;
  children?: (page: number) => ReactNode;
}) => {
  const { report, pages, place, draw } = props;
  return (
    <>
      {pages.map(({ pieces }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <article key={index} className={classes.sheet} data-page={index + 1} aria-label={`Page ${index + 1}`}>
          <div className={classes.runningHead}>
            <span>
              {report.chapterName} · {report.title}
            </span>
            <span>{index + 1}</span>
          </div>
          <div className={classes.text}>
            {joinPieces(pieces).map((part) => (
              <Part key={keyOf(part)} part={part} report={report} place={place} draw={draw} />
            ))}
          </div>
        </article>
      ))}
    </>
  );
};

/** The whole report in one flow, for measuring: nobody sees or hears it. */
export const MeasuredFlow = (props: {
  report: EvaluationReport;
  flow: RefObject<HTMLDivElement | null>;
  draw: DrawSentence;
}) => {
  const { report, flow, draw } = props;
  return (
    <div className={classes.measured} aria-hidden="true" inert>
      <div ref={flow} className={classes.text}>
        {cutReport(report).map((piece) => {
          switch (piece.kind) {
            case 'cover':
              return (
                <div key="cover" data-piece>
                  <Cover report={report} />
                </div>
              );
            case 'heading':
              return (
                <div key={`heading ${piece.section.id}`} data-piece>
                  <Heading section={piece.section} />
                </div>
              );
            case 'block':
              return (
                <div key={piece.key} data-piece>
                  {(piece.block.kind === 'paragraph' ? draw(piece.block, piece.section) : null) ?? (
                    <BlockView block={piece.block} place="measured-" />
                  )}
                </div>
              );
            case 'table head':
              return (
                <TableView
                  key={piece.key}
                  block={piece.block}
                  from={0}
                  to={piece.block.rows.length}
                  hasCaption
                  hasNote
                  place="measured-"
                  measured
                />
              );
            default:
              return null;
          }
        })}
      </div>
    </div>
  );
};
