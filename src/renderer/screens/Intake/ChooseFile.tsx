import { Button, Progress, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import classes from './intake.module.css';

const accepted = '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.ods,text/csv,text/tab-separated-values';

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
export const ChooseFile = ({ canChange, pastCycle, problem, reading, onFile, onCancel }: ChooseFileProps) => {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && canChange) onFile(file);
  };
  if (reading !== null) {
    return (
      <div className={classes.drop} role="status">
        <Title order={2}>{reading.fileName}</Title>
        <Progress value={100} animated w={280} size="sm" aria-label="Reading the file" />
        <Text c="dimmed">{reading.doing}</Text>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    );
  }
  return (
    <section
      aria-label="File to import"
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={36} stroke={1.4} color="var(--mg-primary-ink)" aria-hidden />
      <Title order={2} fz={18} lh="24px">
        {canChange
          ? pastCycle === null
            ? 'Drop the answers of your form here'
            : `Drop a survey about ${pastCycle} here`
          : 'This chapter can only be looked at'}
      </Title>
      <Text className={classes.dropText}>
        The CSV or Excel file that Google Forms, Microsoft Forms or another service gives you, or a
        spreadsheet of your own. You see what will be stored before anything is.
      </Text>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          {problem}
        </p>
      )}
      {canChange && (
        <>
          <input
            id={id}
            type="file"
            accept={accepted}
            className={classes.file}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file !== undefined) onFile(file);
            }}
          />
          <label htmlFor={id} className={classes.choose}>
            Choose a file
          </label>
        </>
      )}
    </section>
  );
};
