import { Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCopy, IconFileImport, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { blankItem, isAsked } from '../../../shared/instrument/index.ts';
import type { ItemId, Side } from '../../../shared/model/index.ts';
import { formText } from '../../../shared/report/index.ts';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { capitalize, countOf } from '../../components/format.ts';
import { NothingSelected } from '../../components/NothingSelected.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { PrintOnly } from '../../components/Paper.tsx';
import { goTo } from '../../stores/route.ts';
import { AddQuestion } from './AddQuestion.tsx';
import classes from './builder.module.css';
import { copyText, type GivenOut, printForm, saveSheet, saveText } from './giveOut.ts';
import { InstrumentMenu } from './InstrumentMenu.tsx';
import { ItemList } from './ItemList.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { kindNames } from './names.ts';
import { PaperForm } from './PaperForm.tsx';
import { Preview } from './Preview.tsx';
import { SpreadCheck } from './SpreadCheck.tsx';
import { useItemCommands, useSpread } from './useBuilder.ts';

const views = [
  { value: 'questions', label: 'Questions' },
  { value: 'preview', label: 'Preview' },
  { value: 'paper', label: 'Paper' },
  { value: 'text', label: 'Text' },
] as const;
type View = (typeof views)[number]['value'];

const FilledButton = ({ view, given, canChange }: { view: View; given: GivenOut; canChange: boolean }) => {
  if (view === 'paper')
    return (
      <Button leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => printForm(given)}>
        Print the form
      </Button>
    );
  if (view === 'text')
    return (
      <>
        <Button variant="default" onClick={() => void saveText(given)}>
          Save as a text file
        </Button>
        <Button leftSection={<IconCopy size={16} stroke={1.7} />} onClick={() => void copyText(given)}>
          Copy the text
        </Button>
      </>
    );
  if (!canChange) return null;
  return (
    <Button leftSection={<IconFileImport size={16} stroke={1.7} />} onClick={() => goTo('intake')}>
      Import answers
    </Button>
  );
};

/** One questionnaire as a work screen: its questions with the selected one beside them, and every way to give it out. */
export const Builder = ({ detail, list }: { detail: InstrumentDetail; list: ReactNode }) => {
  const { chapter, canChange, words } = useChapter();
  const { instrument, items } = detail;
  const [view, setView] = useState<View>('questions');
  const [wantedSide, setSide] = useState<Side>('mentee');
  const [selectedId, select] = useState<ItemId | null>(null);
  const [newId, setNewId] = useState<ItemId | null>(null);
  const spread = useSpread(detail);
  const commands = useItemCommands(detail, (id) => {
    setNewId(id !== null && !items.some((item) => item.id === id) ? id : null);
    select(id);
  });
  const sides = (['mentee', 'mentor'] as const).filter((side) => items.some((item) => isAsked(item, side)));
  const side = sides.includes(wantedSide) ? wantedSide : (sides[0] ?? 'mentee');
  const selected = items.find(({ id }) => id === selectedId) ?? null;
  const given: GivenOut = { instrument, items, side, chapterName: chapter.settings.name, words };
  useHotkeys([['Escape', () => select(null)]]);
  const selectedAt = selected === null ? items.length : items.indexOf(selected) + 1;
  return (
    <WorkPage
      title={instrument.title}
      chips={
        <>
          <Chip>{kindNames[instrument.kind]}</Chip>
          {instrument.version > 1 && <Chip tone="outlined">Version {instrument.version}</Chip>}
          {detail.submissions.length > 0 && <Chip>{countOf(detail.submissions.length, 'answer')}</Chip>}
          <InstrumentMenu detail={detail} />
        </>
      }
      actions={
        <>
          <SegmentedControl
            aria-label="What is shown"
            data={[...views]}
            value={view}
            onChange={(value) => setView(value as View)}
          />
          <FilledButton view={view} given={given} canChange={canChange} />
        </>
      }
      sideWidth={420}
      sideLabel="Selected question"
      sideOut={selected !== null}
      side={
        view !== 'questions' || items.length === 0 ? null : selected === null ? (
          <NothingSelected>
            <p>Select a question to change its words, its answers, and how it counts.</p>
            <p>↑ and ↓ move through the questions, Alt with them moves the question.</p>
          </NothingSelected>
        ) : (
          <ItemPanel
            key={selected.id}
            detail={detail}
            item={selected}
            findings={spread.findings}
            canChange={canChange}
            isNew={newId === selected.id}
            onSelect={select}
          />
        )
      }
      bare
    >
      <div className={classes.body}>
        {list}
        <div className={classes.content}>
          {view !== 'questions' && items.length > 0 && (
            <div className={classes.sides}>
              {sides.length > 1 && (
                <SegmentedControl
                  aria-label="For whom"
                  data={sides.map((value) => ({
                    value,
                    label: `For ${words[value === 'mentee' ? 'mentees' : 'mentors']}`,
                  }))}
                  value={side}
                  onChange={(value) => setSide(value as Side)}
                />
              )}
              <Button
                variant="default"
                leftSection={<IconFileSpreadsheet size={16} stroke={1.7} />}
                onClick={() => void saveSheet(given)}
              >
                Save as a spreadsheet to fill in
              </Button>
            </div>
          )}
          {view === 'questions' && (
            <>
              <SpreadCheck spread={spread} items={items} onSelect={select} />
              <ItemList
                detail={detail}
                findings={spread.findings}
                selectedId={selectedId}
                canChange={canChange}
                commands={commands}
                onSelect={select}
              />
              {items.length === 0 && (
                <p className={classes.startIntro}>
                  No question yet. {capitalize(words.mentees)} and {words.mentors} read them in the order in
                  which they stand here.
                </p>
              )}
              {canChange && (
                <div className={classes.adding} data-beside={selected !== null}>
                  <AddQuestion onAdd={(type) => commands.add(blankItem(type), selectedAt)} />
                  {selected !== null && <span>below “{selected.shortName}”</span>}
                </div>
              )}
            </>
          )}
          {view === 'preview' && <Preview key={side} title={instrument.title} items={items} side={side} />}
          {view === 'paper' && (
            <>
              <PaperForm instrument={instrument} items={items} side={side} />
              <PrintOnly>
                <PaperForm instrument={instrument} items={items} side={side} />
              </PrintOnly>
            </>
          )}
          {view === 'text' && (
            <section aria-label="The questions as text">
              <pre className={classes.text}>{formText(instrument, items, side)}</pre>
            </section>
          )}
        </div>
      </div>
    </WorkPage>
  );
};
