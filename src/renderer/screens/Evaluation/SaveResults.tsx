import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconTable, IconTableExport } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Figure } from '../../../shared/figures/index.ts';
import type { ReportTable } from '../../../shared/report/index.ts';
import { figureToPng } from '../../charts/figureToPng.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { sayError } from '../../client/useCommand.tsx';
import { copyOut, type Leaving } from '../../components/saveFile.ts';
import { useSaveNameless } from '../../components/useSaveNameless.ts';

/** Numbers of a survey are made of everyone's answers and name nobody. */
const results: Leaving = { kind: 'results', about: 'everyone' };

/** Width of a figure that is saved, whatever the window's. */
export const savedWidth = 1088;

export interface SavableFigure {
  /** Said in the menu where there are several, and part of the file's name. */
  readonly label: string;
  readonly draw: (width: number) => Figure;
}

interface Named {
  /** Part of the file's name, such as the title of the survey. */
  readonly name: string;
}

/** Figures as SVG or PNG, always at the same width. */
export const SaveFigure = ({ figures, name }: Named & { figures: readonly SavableFigure[] }) => {
  const { chapter } = useChapter();
  const saveNameless = useSaveNameless();
  const save = async ({ label, draw }: SavableFigure, kind: 'svg' | 'png'): Promise<void> => {
    try {
      const { fileNameFrom, figureFormats } = await import('../../../shared/export/index.ts');
      const figure = draw(savedWidth);
      const fileName = fileNameFrom([chapter.settings.name, name, label], kind);
      const drawing = figureFormats.svg.write(figure).bytes;
      const saved =
        kind === 'png'
          ? await saveNameless(fileName, await figureToPng(figure), 'image/png', results, drawing)
          : await saveNameless(fileName, drawing, figureFormats.svg.mediaType, results);
      if (saved) notifications.show({ message: `Saved ${fileName}` });
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <Menu position="bottom-end" shadow="none" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          disabled={figures.length === 0}
          leftSection={<IconDownload size={16} stroke={1.7} />}
        >
          Figure
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {figures.map((figure) => (
          <Fragment key={figure.label}>
            {figures.length > 1 && <Menu.Label>{figure.label}</Menu.Label>}
            <Menu.Item onClick={() => void save(figure, 'svg')}>SVG, for print and slides</Menu.Item>
            <Menu.Item onClick={() => void save(figure, 'png')}>PNG, for documents and mail</Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Tables to the clipboard, ready for the cells of a spreadsheet. */
export const CopyTable = ({ tables }: { tables: readonly ReportTable[] }) => {
  const copy = async (): Promise<void> => {
    const { tableToTabText } = await import('../../../shared/export/index.ts');
    try {
      await copyOut(
        tables.map(({ title }) => title).join(', '),
        tables.map(tableToTabText).join('\n\n'),
        results,
      );
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
      disabled={tables.length === 0}
      leftSection={<IconTable size={16} stroke={1.7} />}
      onClick={() => void copy()}
    >
      Copy as table
    </Button>
  );
};

/** Tables as an Excel workbook, a sheet each. */
export const SaveWorkbook = ({ tables, name }: Named & { tables: () => readonly ReportTable[] }) => {
  const { chapter } = useChapter();
  const saveNameless = useSaveNameless();
  const save = async (): Promise<void> => {
    try {
      // The writer is large and needed only here.
      const { fileNameFrom, tableFormats } = await import('../../../shared/export/index.ts');
      const format = tableFormats.xlsx;
      const file = format.write(tables());
      const fileName = fileNameFrom([chapter.settings.name, name], format.extension);
      if (await saveNameless(fileName, file.bytes, format.mediaType, results))
        notifications.show({ message: [`Saved ${fileName}`, ...file.notes].join('. ') });
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <Button leftSection={<IconTableExport size={16} stroke={1.7} />} onClick={() => void save()}>
      Save as XLSX
    </Button>
  );
};
