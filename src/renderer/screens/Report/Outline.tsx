import type { EvaluationReport, ReportSection } from '../../../shared/report/index.ts';
import { countOf } from '../../components/format.ts';
import classes from './report.module.css';

const waits = ({ blocks }: ReportSection): boolean =>
  blocks.some((block) => block.kind === 'paragraph' && block.wanted !== undefined && block.runs.length === 0);
const hasChanged = ({ blocks }: ReportSection): boolean =>
  blocks.some((block) => block.kind === 'paragraph' && (block.saysNow ?? '') !== '');

/** The sections with their pages; a dot where the board's words are still wanted or its numbers have changed. */
export const Outline = (props: {
  report: EvaluationReport;
  pages: ReadonlyMap<string, number>;
  pageCount: number;
  /** The section that is read; null before anything was scrolled. */
  current: string | null;
  onGo: (sectionId: string) => void;
}) => {
  const { report, pages, pageCount, onGo } = props;
  const current = props.current ?? report.sections[0]?.id;
  return (
    <nav className={classes.outline} aria-label="Outline">
      <header>
        <h2>Outline</h2>
        <span>{pageCount === 0 ? '' : countOf(pageCount, 'page')}</span>
      </header>
      <ol>
        {report.sections.map((section) => {
          const { id, number, heading, level } = section;
          const page = pages.get(id);
          const needs = waits(section) || hasChanged(section);
          return (
            <li key={id} data-level={level}>
              <button
                type="button"
                aria-current={id === current ? 'location' : undefined}
                disabled={page === undefined}
                onClick={() => onGo(id)}
              >
                <span className={classes.outlineNumber}>{level === 1 ? number : ''}</span>
                <span>{heading}</span>
                {needs && <span className={classes.dot} role="img" aria-label="needs your words" />}
                <span className={classes.outlinePage}>{page ?? ''}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {report.sections.some((section) => waits(section) || hasChanged(section)) && (
        <p>
          <span className={classes.dot} aria-hidden="true" /> needs your words
        </p>
      )}
    </nav>
  );
};
