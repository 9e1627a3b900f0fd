import { Button, Title } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload, type IconFileZip } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import classes from './dropFile.module.css';

/** Tables that the application reads. */
export const tableFiles = '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.ods,text/csv,text/tab-separated-values';

interface DropFileProps {
  /** What the place is called, for screen readers. */
  readonly label: string;
  readonly title: string;
  /** What a fitting file holds. */
  readonly children: ReactNode;
  /** Endings and types of fitting files, as an input has them. */
  readonly accept: string;
  readonly icon?: typeof IconFileUpload | typeof IconFileZip;
  /** Nothing is taken now. */
  readonly isClosed?: boolean;
  /** Why the last file was refused. */
  readonly problem?: string | null;
  readonly onFile: (file: File) => void;
}

/** The place where a file is dropped or chosen. */
export const DropFile = (props: DropFileProps) => {
  const { icon: Icon = IconFileUpload, isClosed = false, problem = null, onFile } = props;
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !isClosed) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      aria-label={props.label}
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon size={32} stroke={1.4} color="var(--mg-primary-ink)" aria-hidden />
      <Title order={2} fz={17} lh="22px">
        {props.title}
      </Title>
      <p>{props.children}</p>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <span>{problem}</span>
        </p>
      )}
      {!isClosed && (
        <>
          <input
            id={id}
            type="file"
            accept={props.accept}
            className={classes.file}
            onChange={(event) => {
              const chosen = event.currentTarget.files;
              take(chosen);
              event.currentTarget.value = '';
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

/** What stands in its place while a file is read. */
export const ReadingFile = (props: { fileName: string; children?: ReactNode; onCancel: () => void }) => (
  <div className={classes.drop} role="status">
    <Title order={2} fz={17} lh="22px">
      Reading {props.fileName}
    </Title>
    {props.children}
    <Button variant="default" onClick={props.onCancel}>
      Cancel
    </Button>
  </div>
);
