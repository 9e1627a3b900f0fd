import { notifications } from '@mantine/notifications';
import type { SurveySummary } from '../../../shared/evaluation/index.ts';
import { evaluationTables } from '../../../shared/report/index.ts';
import { sayError } from '../../client/useCommand.tsx';
import { saveFile } from '../../components/saveFile.ts';

/** All tables of a survey as an Excel workbook. */
export const saveWorkbook = async (summary: SurveySummary, chapterName: string): Promise<void> => {
  try {
    // The writer is large and needed only here.
    const { fileNameFrom, tableFormats } = await import('../../../shared/export/index.ts');
    const format = tableFormats.xlsx;
    const file = format.write(evaluationTables(summary));
    const fileName = fileNameFrom([chapterName, summary.title], format.extension);
    saveFile(fileName, file.bytes, format.mediaType);
    notifications.show({ message: [`Saved ${fileName}`, ...file.notes].join('. ') });
  } catch (error) {
    sayError(error);
  }
};
