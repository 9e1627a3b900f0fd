import { Progress, Text } from '@mantine/core';
import { DropFile, ReadingFile, tableFiles } from '../../components/DropFile.tsx';

interface ChooseFileProps {
  readonly canChange: boolean;
  /** The cycle looked at where it is a past one: it takes surveys alone. */
  readonly pastCycle: string | null;
  /** Why the last file could not be taken. */
  readonly problem: string | null;
  /** The file that is being read, and what is done with it right now. */
  readonly reading: { readonly fileName: string; readonly doing: string } | null;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}

/** The place where a form export is dropped or chosen. */
export const ChooseFile = ({ canChange, pastCycle, problem, reading, onFile, onCancel }: ChooseFileProps) =>
  reading !== null ? (
    <ReadingFile fileName={reading.fileName} onCancel={onCancel}>
      <Progress value={100} animated w={280} size="sm" aria-label="Reading the file" />
      <Text c="dimmed">{reading.doing}</Text>
    </ReadingFile>
  ) : (
    <DropFile
      label="File to import"
      title={
        canChange
          ? pastCycle === null
            ? 'Drop the answers of your form here'
            : `Drop a survey about ${pastCycle} here`
          : 'This chapter can only be looked at'
      }
      accept={tableFiles}
      isClosed={!canChange}
      problem={problem}
      onFile={onFile}
    >
      The CSV or Excel file that Google Forms, Microsoft Forms or another service gives you, or a spreadsheet
      of your own. You see what will be stored before anything is.
    </DropFile>
  );
