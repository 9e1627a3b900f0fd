import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useRef } from 'react';
import type { ParagraphBlock } from '../../../shared/report/index.ts';
import { suggestLimitations } from '../../../shared/report/index.ts';
import { EditableSentence, type WriteSentence } from './EditableSentence.tsx';
import { MakingReport } from './MakingReport.tsx';
import classes from './report.module.css';
import { type DrawSentence, MeasuredFlow, Sheets } from './Sheets.tsx';
import { Suggestions } from './Suggestions.tsx';
import type { LaidReport } from './useLaidReport.ts';
import type { ComputeState } from './useReport.ts';
import type { Zoom } from './useZoom.ts';

const asItPrints: DrawSentence = () => null;

export interface PaperHandle {
  /** Shows the heading of a section. */
  readonly goTo: (sectionId: string) => void;
}

/** The paper: pages as they print, or with their sentences open for writing. */
export const PaperDesk = (props: {
  laid: LaidReport;
  computed: ComputeState;
  zoom: Zoom;
  ref: Ref<PaperHandle>;
  /** The section whose heading was passed last. */
  onReading: (sectionId: string) => void;
  isWriting: boolean;
  canWrite: boolean;
  onWrite: WriteSentence;
  onJoint: () => void;
}) => {
  const { laid, computed, zoom, onReading, isWriting, canWrite, onWrite, onJoint } = props;
  const { results } = computed;
  const { place } = zoom;
  const isGoing = useRef(false);
  useImperativeHandle(props.ref, () => ({
    goTo: (id) => {
      isGoing.current = true;
      place.current?.querySelector(`[data-section="${id}"]`)?.scrollIntoView();
      onReading(id);
    },
  }));
  const findSection = (): void => {
    // A heading near the end can't be scrolled to the top: it is still the one that was asked for.
    if (isGoing.current) {
      isGoing.current = false;
      return;
    }
    const top = (place.current?.getBoundingClientRect().top ?? 0) + 160;
    const headings = [...(place.current?.querySelectorAll('[data-page] [data-section]') ?? [])];
    const passed =
      headings.filter((heading) => heading.getBoundingClientRect().top < top).at(-1) ?? headings[0];
    onReading(passed?.getAttribute('data-section') ?? '');
  };
  const taken = new Set(
    laid.report?.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.slot ?? []) : [])),
    ),
  );
  const suggested =
    results === null || !canWrite ? [] : suggestLimitations(results).filter(({ slot }) => !taken.has(slot));
  const draw: DrawSentence = (block: ParagraphBlock) =>
    block.slot === null ? null : (
      <>
        <EditableSentence block={block} canWrite={canWrite} onWrite={onWrite} />
        {block.slot === 'limitations/own' && (
          <Suggestions
            suggested={suggested}
            onTake={({ slot, phrase }) =>
              onWrite(
                { kind: 'paragraph', runs: phrase.runs, numbers: phrase.numbers, origin: 'numbers', slot },
                phrase.runs.map(({ text }) => text).join(''),
              )
            }
          />
        )}
      </>
    );
  const { shown } = laid;
  return (
    <section
      ref={place}
      className={classes.paper}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page has to be scrollable by key
      tabIndex={0}
      aria-label={isWriting ? 'The report, for writing' : 'Preview of the report'}
      aria-busy={computed.isRunning}
      onScroll={findSection}
    >
      <MakingReport computed={computed} isAlone={shown === null} />
      {shown !== null && (
        <>
          {isWriting && canWrite && (
            <Button
              variant="default"
              mb={12}
              leftSection={<IconTable size={16} stroke={1.7} />}
              onClick={onJoint}
            >
              Joint display: set numbers beside words
            </Button>
          )}
          <div style={{ zoom: zoom.value }}>
            <Sheets report={shown} pages={laid.pages} place="" draw={isWriting ? draw : asItPrints} />
          </div>
          {laid.forFile !== null && (
            <MeasuredFlow report={laid.forFile} flow={laid.fileFlow} draw={asItPrints} />
          )}
          {isWriting && <MeasuredFlow report={shown} flow={laid.flow} draw={draw} />}
        </>
      )}
    </section>
  );
};
