import { notifications } from '@mantine/notifications';
import type { DisplayWords, Instrument, Item, Side } from '../../../shared/model/index.ts';
import { blankSheet, formText } from '../../../shared/report/index.ts';
import { sayError } from '../../client/useCommand.tsx';
import { copyOut, type Leaving, printPage, saveFile } from '../../components/saveFile.ts';

export interface GivenOut {
  readonly instrument: Instrument;
  readonly items: readonly Item[];
  readonly side: Side;
  readonly chapterName: string;
  readonly words: DisplayWords;
}

/** The import tells by these words in the name whose answers a file holds. */
const sideInName = ({ side }: GivenOut): string => (side === 'mentee' ? 'mentees' : 'mentors');

const blankForm: Leaving = { kind: 'questionnaire', about: 'nobody' };

/** A workbook with a column for each question, and the options on a second sheet. */
export const saveSheet = async (given: GivenOut): Promise<void> => {
  try {
    // The writer is large and needed only here.
    const { fileNameFrom, tableFormats } = await import('../../../shared/export/index.ts');
    const format = tableFormats.xlsx;
    const file = format.write(blankSheet(given.items, given.side));
    const fileName = fileNameFrom(
      [given.chapterName, given.instrument.title, sideInName(given)],
      format.extension,
    );
    saveFile(fileName, file.bytes, format.mediaType, blankForm);
    notifications.show({ message: [`Saved ${fileName}`, ...file.notes].join('. ') });
  } catch (error) {
    sayError(error);
  }
};

export const saveText = async (given: GivenOut): Promise<void> => {
  try {
    const { fileNameFrom } = await import('../../../shared/export/index.ts');
    const fileName = fileNameFrom([given.chapterName, given.instrument.title, sideInName(given)], 'txt');
    saveFile(
      fileName,
      formText(given.instrument, given.items, given.side),
      'text/plain;charset=utf-8',
      blankForm,
    );
    notifications.show({ message: `Saved ${fileName}` });
  } catch (error) {
    sayError(error);
  }
};

/** The blank form on paper. */
export const printForm = ({ instrument }: GivenOut): void => printPage(instrument.title, blankForm);

export const copyText = async (given: GivenOut): Promise<void> => {
  try {
    await copyOut(given.instrument.title, formText(given.instrument, given.items, given.side), blankForm);
    notifications.show({ message: 'Copied the questions' });
  } catch {
    notifications.show({ message: 'The browser does not let the app copy. Save the text instead.' });
  }
};
