import { Button, Checkbox, MultiSelect, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { paperSizes } from '../../../../shared/figures/index.ts';
import type { LineageChoice } from '../../../../shared/lineage/index.ts';
import { PaperFigure } from '../../../charts/FigureView.tsx';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { countOf } from '../../../components/format.ts';
import { Working } from '../../../components/Working.tsx';
import type { DrawnOn } from '../../../workers/lineageOutProtocol.ts';
import type { LineageModel } from '../lineageModel.ts';
import { BookPreview } from './FamilyBook.tsx';
import classes from './out.module.css';
import { isFileFormat, type OutKind, outKinds } from './outFormats.ts';
import { Preview } from './Preview.tsx';
import { PrintPages } from './PrintPages.tsx';
import { type Outgoing, useOutgoing } from './useOutgoing.ts';
import { pictureScale, useSaving } from './useSaving.ts';

const papers = [
  { value: 'letter', label: 'US Letter' },
  { value: 'a4', label: 'A4' },
  { value: 'tabloid', label: 'Tabloid (11 × 17 in)' },
  { value: 'a3', label: 'A3' },
] as const;
type PaperName = (typeof papers)[number]['value'];

const everything: LineageChoice = {
  founderIds: null,
  from: null,
  to: null,
  withEnded: true,
  withCoMentors: true,
};

const cohortsOf = ({ people }: LineageModel): string[] =>
  [...new Set(people.flatMap(({ row }) => (row === null ? [] : [row])))]
    .sort((left, right) => left - right)
    .map(String);

const previewHeight = 460;

const drawnOn = (kind: OutKind, paper: PaperName): DrawnOn =>
  kind === 'pages'
    ? paperSizes[paper]
    : kind === 'book'
      ? 'book'
      : isFileFormat(kind)
        ? 'nothing'
        : 'one page';

const nothing: Pick<NonNullable<Outgoing['drawn']>, 'lineage' | 'pages'> = {
  lineage: { people: [], about: [], links: [], trees: [], families: 0 },
  pages: [],
};

/** What leaves, how it leaves, and how it will look. */
export const OutPanel = ({ model }: { model: LineageModel }) => {
  const { chapter } = useChapter();
  const [choice, setChoice] = useState(everything);
  const [kind, setKind] = useState<OutKind>('pages');
  const [paper, setPaper] = useState<PaperName>('letter');
  const [shownPage, setShownPage] = useState(0);
  const title = `${chapter.settings.name}: lineage`;
  const outgoing = useOutgoing(model, choice, title, drawnOn(kind, paper));
  const { drawn, isCurrent, progress, problem } = outgoing;
  const { lineage, pages } = drawn ?? nothing;
  const { save, saving, cancel } = useSaving(title);
  const page = pages[Math.min(shownPage, pages.length - 1)];
  const at = page === undefined ? 0 : pages.indexOf(page);
  const change = (part: Partial<LineageChoice>): void => setChoice({ ...choice, ...part });
  const isEmpty = lineage.people.length === 0;

  const size = ((): string => {
    if (page === undefined || !isCurrent) return '';
    if (kind === 'pages') return 'One page';
    if (kind === 'one') return `One page, ${Math.round(page.width)} × ${Math.round(page.height)} mm`;
    if (kind !== 'png') return '';
    const { width, height } = page.figure;
    const scale = pictureScale(width, height);
    const pixels = `${Math.round(width * scale).toLocaleString('en')} × ${Math.round(height * scale).toLocaleString('en')} pixels`;
    return scale < 3 ? `${pixels}, the largest that one picture can be` : pixels;
  })();
  const cohorts = cohortsOf(model);

  return (
    <div className={classes.panel}>
      <div className={classes.column}>
        <MultiSelect
          label="Families"
          placeholder={choice.founderIds === null ? 'All families' : ''}
          searchable
          clearable
          data={model.families.families.map(({ founderId }) => ({
            value: founderId,
            label: model.familyNames.get(founderId) ?? founderId,
          }))}
          value={[...(choice.founderIds ?? [])]}
          onChange={(ids) => change({ founderIds: ids.length === 0 ? null : ids })}
        />
        <div className={classes.pair}>
          <Select
            label="Entered from"
            placeholder="The first year"
            clearable
            data={cohorts}
            value={choice.from === null ? null : String(choice.from)}
            onChange={(year) => change({ from: year === null ? null : Number(year) })}
          />
          <Select
            label="to"
            placeholder="The last year"
            clearable
            data={cohorts}
            value={choice.to === null ? null : String(choice.to)}
            onChange={(year) => change({ to: year === null ? null : Number(year) })}
          />
        </div>
        <Checkbox
          label="Pairs that ended early"
          checked={choice.withEnded}
          onChange={(event) => change({ withEnded: event.currentTarget.checked })}
        />
        <Checkbox
          label="Co-mentors"
          checked={choice.withCoMentors}
          onChange={(event) => change({ withCoMentors: event.currentTarget.checked })}
        />
        <Radio.Group label="As" value={kind} onChange={(value) => setKind(value as OutKind)}>
          <div className={classes.kinds}>
            {Object.entries(outKinds).map(([value, { label, about }]) => (
              <Radio key={value} value={value} label={label} description={about} />
            ))}
          </div>
        </Radio.Group>
        {kind === 'pages' && (
          <Select
            label="Paper"
            allowDeselect={false}
            data={papers}
            value={paper}
            onChange={(value) => value !== null && setPaper(value)}
          />
        )}
      </div>
      <div className={classes.column}>
        {kind === 'book' && drawn !== null ? (
          <BookPreview book={drawn.book} />
        ) : (
          page !== undefined &&
          !isFileFormat(kind) && (
            <Preview at={at} count={pages.length} size={size} onPage={setShownPage}>
              <div
                role="img"
                aria-label={page.figure.description.slice(0, 300)}
                style={{ width: `min(100%, ${(previewHeight * page.width) / page.height}px)` }}
              >
                <PaperFigure figure={page.figure} />
              </div>
            </Preview>
          )
        )}
        {progress !== null && <Working {...progress} onCancel={outgoing.cancel} />}
        {problem !== null && (
          <div role="alert" className={classes.stopped}>
            {problem} Nothing was saved.
            <Button variant="default" size="compact-md" onClick={outgoing.again}>
              Draw again
            </Button>
          </div>
        )}
        {drawn !== null && (
          <p className={classes.quiet}>
            {isEmpty
              ? 'Nobody entered in these years.'
              : `${countOf(lineage.people.length, 'person', 'people')} in ${countOf(lineage.families, 'family', 'families')}. Only names, class years, families and the dates of pairs leave; alumni who did not agree to stay named are anonymous.`}
          </p>
        )}
        {saving === null ? (
          <Button disabled={isEmpty || !isCurrent} onClick={() => void save(kind, lineage, page?.figure)}>
            {outKinds[kind].deed}
          </Button>
        ) : (
          <Working {...saving} onCancel={cancel} />
        )}
        {isCurrent && (kind === 'pages' || kind === 'one') && <PrintPages pages={pages} />}
      </div>
    </div>
  );
};
