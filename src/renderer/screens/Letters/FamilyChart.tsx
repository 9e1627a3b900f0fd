import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { FigureView } from '../../charts/FigureView.tsx';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Card } from '../../components/Card.tsx';
import { today } from '../../components/format.ts';
import { Page } from '../../components/Page.tsx';
import { Paper, PrintOnly } from '../../components/Paper.tsx';
import { printPage, saveFile } from '../../components/saveFile.ts';
import { chartFigure } from './chartFigure.ts';
import type { LettersViewProps } from './Letters.tsx';
import classes from './letters.module.css';

/** The family chart of the day: new pairs in their families, for the wall and for the screen. */
export const FamilyChart = ({ view, head }: LettersViewProps) => {
  const { chapter, cycle } = useChapter();
  const figure = useMemo(
    () => chartFigure(view.snapshot, chapter.settings, today()),
    [view.snapshot, chapter.settings],
  );
  const save = async (): Promise<void> => {
    const { fileNameFrom, figureFormats } = await import('../../../shared/export/index.ts');
    const fileName = fileNameFrom([chapter.settings.name, 'family-chart', cycle.label], 'svg');
    saveFile(fileName, figureFormats.svg.write(figure).bytes, figureFormats.svg.mediaType, {
      kind: 'lineage',
      about: 'everyone',
    });
    notifications.show({ message: `Saved ${fileName}` });
  };
  return (
    <Page
      {...head}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} />}
            onClick={() => void save()}
          >
            Save as SVG
          </Button>
          <Button
            leftSection={<IconPrinter size={16} stroke={1.7} />}
            onClick={() => printPage('Family chart', { kind: 'lineage', about: 'everyone' })}
          >
            Print the chart
          </Button>
        </>
      }
    >
      <Card title={figure.title} className={classes.chart}>
        <FigureView figure={figure} />
      </Card>
      <PrintOnly>
        <Paper className={classes.chartSheet}>
          <FigureView figure={{ ...figure, id: `${figure.id}-print` }} />
        </Paper>
      </PrintOnly>
    </Page>
  );
};
