import { Button, Checkbox, MultiSelect, Radio, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { figureFormats, fileNameFrom, lineageFormats } from '../../../../shared/export/index.ts';
import { paperSizes } from '../../../../shared/figures/index.ts';
import type { LineageChoice } from '../../../../shared/lineage/index.ts';
import type { PersonId } from '../../../../shared/model/index.ts';
import { PaperFigure } from '../../../charts/FigureView.tsx';
import { figureToPng } from '../../../charts/figureToPng.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { sayError } from '../../../client/useCommand.tsx';
import { countOf } from '../../../components/format.ts';
import { type Leaving, noteLeaving, saveFile } from '../../../components/saveFile.ts';
import type { LineageModel } from '../lineageModel.ts';
import { BookPreview } from './FamilyBook.tsx';
import classes from './out.module.css';
import { isFileFormat, type OutKind, outKinds } from './outFormats.ts';
import { Preview } from './Preview.tsx';
import { PrintPages } from './PrintPages.tsx';
import { useOutgoing } from './useOutgoing.ts';

const papers = [
  { value: 'letter', label: 'US Letter' },
  { value: 'a4', label: 'A4' },
  { value: 'tabloid', label: 'Tabloid (11 × 17 in)' },
  { value: 'a3', label: 'A3' },
] as const;
type PaperName = (typeof papers)[number]['value'];

/** Pixels of the largest picture that every browser draws on one canvas, in all and along a side. */
const mostPixels = 100_000_000;
const longestSide = 16_000;

const pictureScale = (width: number, height: number): number =>
  Math.min(3, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));

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

/** What leaves, how it leaves, and how it will look. */
export const OutPanel = ({ model }: { model: LineageModel }) => {
  const { chapter } = useChapter();
  const [choice, setChoice] = useState(everything);
  const [kind, setKind] = useState<OutKind>('pages');
  const [paper, setPaper] = useState<PaperName>('letter');
  const [shownPage, setShownPage] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const title = `${chapter.settings.name}: lineage`;
  const { lineage, pages } = useOutgoing(model, choice, title, kind === 'pages' ? paperSizes[paper] : null);
  const page = pages[Math.min(shownPage, pages.length - 1)];
  const at = page === undefined ? 0 : pages.indexOf(page);
  const change = (part: Partial<LineageChoice>): void => setChoice({ ...choice, ...part });
  const isEmpty = lineage.people.length === 0;

  const leaving: Leaving = {
    kind: 'lineage',
    about: lineage.people.map(({ id }) => id as PersonId),
  };

  const save = async (): Promise<void> => {
    if (kind === 'pages' || kind === 'one' || kind === 'book') {
      noteLeaving(kind === 'book' ? 'Family book, printed' : 'Lineage, printed', leaving);
      window.print();
      return;
    }
    setSaving(true);
    try {
      const named = (extension: string): string =>
        fileNameFrom([chapter.settings.name, 'lineage'], extension);
      let notes: readonly string[] = [];
      let fileName = named(kind);
      const figure = pages[0]?.figure;
      if (isFileFormat(kind)) {
        const format = lineageFormats[kind];
        const file = format.write(lineage, title);
        fileName = named(format.extension);
        notes = file.notes;
        saveFile(fileName, file.bytes, format.mediaType, leaving);
      } else if (figure !== undefined && kind === 'png')
        saveFile(
          fileName,
          await figureToPng(figure, pictureScale(figure.width, figure.height)),
          'image/png',
          leaving,
        );
      else if (figure !== undefined)
        saveFile(fileName, figureFormats.svg.write(figure).bytes, figureFormats.svg.mediaType, leaving);
      notifications.show({ message: [`Saved ${fileName}`, ...notes].join('. ') });
    } catch (error) {
      sayError(error);
    } finally {
      setSaving(false);
    }
  };

  const size = ((): string => {
    if (page === undefined) return '';
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
        {kind === 'book' ? (
          <BookPreview lineage={lineage} />
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
        <p className={classes.quiet}>
          {isEmpty
            ? 'Nobody entered in these years.'
            : `${countOf(lineage.people.length, 'person', 'people')} in ${countOf(lineage.families, 'family', 'families')}. Only names, class years, families and the dates of pairs leave; alumni who did not agree to stay named are anonymous.`}
        </p>
        <Button loading={isSaving} disabled={isEmpty} onClick={() => void save()}>
          {outKinds[kind].deed}
        </Button>
        {(kind === 'pages' || kind === 'one') && <PrintPages pages={pages} />}
      </div>
    </div>
  );
};
