import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChecklist, IconMinus, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { knownPeople } from '../../../shared/export/leak/secrets.ts';
import type { Person, PersonId, SavedReport } from '../../../shared/model/index.ts';
import { basisOf, type ParagraphBlock, suggestMetItem } from '../../../shared/report/index.ts';
import type { PairingSnapshot, SurveySnapshot, WordsSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { formatMoment } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import { gatherSource } from './gatherSource.ts';
import { JointEditor } from './JointEditor.tsx';
import { Outline } from './Outline.tsx';
import { PaperDesk, type PaperHandle } from './PaperDesk.tsx';
import { PrintedReport } from './PrintedReport.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportMenu } from './ReportMenu.tsx';
import { ReportSide } from './ReportSide.tsx';
import classes from './report.module.css';
import { SaveMenu } from './SaveAs.tsx';
import { useLaidReport } from './useLaidReport.ts';
import { useLeaks, useResults } from './useReport.ts';
import { useSavedReports } from './useSavedReports.ts';
import { useSaving } from './useSaving.ts';
import { useZoom } from './useZoom.ts';

const usualTitle = (label: string): string => `Evaluation ${label}`.trim();

/** The survey before this one, and whether the same people are likely to have answered both. */
const earlierOf = (survey: SurveySnapshot, surveys: readonly SurveySnapshot[]) => {
  const { instrument } = survey;
  const before = surveys.find(({ instrument: other }) => other.createdAt < instrument.createdAt);
  return {
    earlierId: before?.instrument.id ?? null,
    earlierAs: before?.instrument.cycleId === instrument.cycleId ? ('waves' as const) : ('years' as const),
    metItemId: suggestMetItem(survey.items)?.id ?? null,
  };
};

/** One survey's report: outline, paper, and what is checked before it leaves. */
export const ReportDesk = (props: {
  survey: SurveySnapshot;
  surveys: readonly SurveySnapshot[];
  pairing: PairingSnapshot;
  roster: readonly Person[];
  words: WordsSnapshot;
  saved: readonly SavedReport[];
  withoutConsent: ReadonlySet<PersonId>;
  appVersion: string;
  onSurvey: (id: string) => void;
}) => {
  const { survey, surveys, pairing, roster, words, saved, withoutConsent, appVersion, onSurvey } = props;
  const { chapter, words: displayWords } = useChapter();
  const canWrite = chapter.access === 'write';
  const cycleLabel = chapter.cycles.find(({ id }) => id === survey.instrument.cycleId)?.label ?? '';
  const reports = useSavedReports(saved, survey.instrument.id, {
    title: usualTitle(cycleLabel),
    settings: earlierOf(survey, surveys),
  });
  const { settings, title, sentences } = reports.shown;
  const [mode, setMode] = useState<'preview' | 'write'>('preview');
  const [panel, setPanel] = useState<'checks' | 'settings' | 'joint'>('checks');
  const [sideOut, setSideOut] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const paper = useRef<PaperHandle>(null);
  const { earlierId } = settings;
  const source = useMemo(
    () =>
      gatherSource({
        survey,
        surveys,
        pairing,
        words,
        chapter,
        displayWords,
        settings: { earlierId },
        appVersion,
      }),
    [survey, surveys, pairing, words, chapter, displayWords, earlierId, appVersion],
  );
  const people = useMemo(() => knownPeople(roster), [roster]);
  const computed = useResults(source, settings);
  const { results } = computed;
  const isStale = results === null || computed.isRunning || computed.isStopped || computed.problem !== null;
  const laid = useLaidReport({ results, title, settings, sentences, mode });
  const { leaks, settle } = useLeaks(laid.forFile, people);
  const saving = useSaving(laid.forFile, results, people, withoutConsent);
  const zoom = useZoom();
  const write = (block: ParagraphBlock, text: string | null): void => {
    if (block.slot === null) return;
    reports.write(block.slot, text === null ? null : { text, basis: block.basis ?? basisOf(block) });
  };
  const openPanel = (next: 'settings' | 'joint'): void => {
    setPanel(next);
    setSideOut(true);
  };
  const closePanel = (): void => {
    setPanel('checks');
    setSideOut(false);
  };
  const panels = {
    settings: () => (
      <ReportForm
        title={title}
        settings={settings}
        others={surveys
          .filter(({ instrument }) => instrument.id !== survey.instrument.id)
          .map(({ instrument }) => ({ id: instrument.id, title: instrument.title }))}
        items={survey.items}
        onStore={reports.change}
        onClose={closePanel}
      />
    ),
    joint: () => (
      <JointEditor
        instrumentId={survey.instrument.id}
        rows={source.jointRows}
        scales={survey.scales}
        items={survey.items.filter(({ type }) => type === 'rating')}
        themes={words.themes}
        quotes={words.quotes.filter(({ confirmedAt }) => confirmedAt !== null)}
        onClose={closePanel}
      />
    ),
    checks: () => (
      <ReportSide
        open={laid.report}
        report={laid.forFile}
        results={results}
        leaks={leaks}
        onSettle={settle}
        isStale={isStale}
        saving={saving}
      />
    ),
  };
  return (
    <WorkPage
      title="Report"
      bare
      chips={
        <>
          <ReportMenu
            reports={reports}
            surveys={surveys.map(({ instrument }) => ({ id: instrument.id, title: instrument.title }))}
            surveyId={survey.instrument.id}
            canWrite={canWrite}
            onSurvey={onSurvey}
            onSettings={() => openPanel('settings')}
          />
          {computed.at !== null && (
            <Chip tone="outlined">numbers of {formatMoment(computed.at.toISOString())}</Chip>
          )}
        </>
      }
      actions={
        <>
          <div className={classes.zoom}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label="Smaller"
              disabled={!zoom.canShrink}
              onClick={zoom.shrink}
            >
              <IconMinus size={16} stroke={1.7} />
            </ActionIcon>
            <output aria-label="Zoom">{Math.round(zoom.value * 100)}%</output>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label="Larger"
              disabled={!zoom.canGrow}
              onClick={zoom.grow}
            >
              <IconPlus size={16} stroke={1.7} />
            </ActionIcon>
          </div>
          <SegmentedControl
            aria-label="Preview or write"
            size="sm"
            data={[
              { value: 'preview', label: 'Preview' },
              { value: 'write', label: 'Write' },
            ]}
            value={mode}
            onChange={(value) => setMode(value === 'write' ? 'write' : 'preview')}
          />
          <Button
            variant="default"
            className={classes.onlySmall ?? ''}
            leftSection={<IconChecklist size={16} stroke={1.7} />}
            aria-expanded={sideOut}
            onClick={() => setSideOut(!sideOut)}
          >
            Checks
          </Button>
          <SaveMenu
            save={saving.save}
            isBusy={saving.state.kind === 'busy' || isStale || laid.report === null}
          />
        </>
      }
      sideLabel={panel === 'checks' ? 'Checks and saving' : 'Settings'}
      sideWidth={panel === 'checks' ? 272 : 396}
      sideOut={sideOut}
      side={<div className={classes.side}>{panels[panel]()}</div>}
    >
      <div className={classes.desk}>
        {laid.report === null ? (
          <div className={classes.outline} />
        ) : (
          <Outline
            report={laid.shown ?? laid.report}
            pages={laid.pageNumbers}
            pageCount={laid.pages.length}
            current={reading}
            onGo={(id) => paper.current?.goTo(id)}
          />
        )}
        <PaperDesk
          laid={laid}
          computed={computed}
          zoom={zoom}
          ref={paper}
          onReading={setReading}
          isWriting={mode === 'write'}
          canWrite={canWrite}
          onWrite={write}
          onJoint={() => openPanel('joint')}
        />
      </div>
      {laid.forFile !== null && <PrintedReport report={laid.forFile} pages={laid.filePages} />}
    </WorkPage>
  );
};
