import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconTable } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { SurveySummary } from '../../../shared/evaluation/index.ts';
import { evaluationTable } from '../../../shared/report/index.ts';
import { figureToPng } from '../../charts/figureToPng.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { sayError } from '../../client/useCommand.tsx';
import { saveFile } from '../../components/saveFile.ts';
import { drawSet, ratingSets, savedWidth } from './figures.ts';

/** Each rating figure as SVG or PNG, always at the same width. */
export const SaveFigure = ({ summary }: { summary: SurveySummary }) => {
  const { chapter } = useChapter();
  const sets = ratingSets(summary);
  const save = async (index: number, kind: 'svg' | 'png'): Promise<void> => {
    const set = sets[index];
    if (set === undefined) return;
    try {
      const { fileNameFrom, figureFormats } = await import('../../../shared/export/index.ts');
      const figure = drawSet(summary, set, index, savedWidth);
      const number = sets.length > 1 ? [`ratings ${index + 1}`] : ['ratings'];
      const fileName = fileNameFrom([chapter.settings.name, summary.title, ...number], kind);
      if (kind === 'png') saveFile(fileName, await figureToPng(figure), 'image/png');
      else saveFile(fileName, figureFormats.svg.write(figure).bytes, figureFormats.svg.mediaType);
      notifications.show({ message: `Saved ${fileName}` });
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <Menu position="bottom-end" shadow="none" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          disabled={sets.length === 0}
          leftSection={<IconDownload size={16} stroke={1.7} />}
        >
          Figure
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sets.map((set, index) => (
          <Fragment key={set.items[0]?.itemId}>
            {sets.length > 1 && <Menu.Label>{set.scale}</Menu.Label>}
            <Menu.Item onClick={() => void save(index, 'svg')}>SVG, for print and slides</Menu.Item>
            <Menu.Item onClick={() => void save(index, 'png')}>PNG, for documents and mail</Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** The counts of all ratings to the clipboard, ready for the cells of a spreadsheet. */
export const CopyTable = ({ summary }: { summary: SurveySummary }) => {
  const sets = ratingSets(summary);
  const copy = async (): Promise<void> => {
    const { tableToTabText } = await import('../../../shared/export/index.ts');
    const text = sets.map((set) => tableToTabText(evaluationTable(set.items, set.scale))).join('\n\n');
    try {
      await navigator.clipboard.writeText(text);
      notifications.show({ message: 'Copied the table. Paste it into a spreadsheet.' });
    } catch {
      notifications.show({
        message: 'The clipboard cannot be used here. Save the table as XLSX instead.',
        color: 'red',
      });
    }
  };
  return (
    <Button
      variant="default"
      disabled={sets.length === 0}
      leftSection={<IconTable size={16} stroke={1.7} />}
      onClick={() => void copy()}
    >
      Copy as table
    </Button>
  );
};
