import { Title } from '@mantine/core';
import { IconAlertTriangle, IconFileZip } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { ReadingFile } from '../BringFile.tsx';
import dropClasses from '../bringFile.module.css';
import classes from './handedIn.module.css';
import type { HandedIn } from './useHandedIn.ts';

/** Where a chapter file or a hand-over package is dropped or chosen; says why one was refused. */
export const HandInFile = (props: { title: string; children: ReactNode; file: HandedIn }) => {
  const { file } = props;
  const id = useId();
  const [over, setOver] = useState(false);
  if (file.reading !== null) return <ReadingFile fileName={file.reading} onCancel={file.cancel} />;
  return (
    <section
      aria-label={props.title}
      className={dropClasses.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped !== undefined) file.take(dropped);
      }}
    >
      <IconFileZip size={32} stroke={1.4} color="var(--mg-primary-ink)" aria-hidden />
      <Title order={2} fz={17} lh="22px">
        {props.title}
      </Title>
      <p>{props.children}</p>
      <input
        id={id}
        type="file"
        accept=".grove,.zip,application/zip"
        className={dropClasses.file}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (chosen !== undefined) file.take(chosen);
        }}
      />
      <label htmlFor={id} className={dropClasses.choose}>
        Choose a file
      </label>
      {file.problem !== null && (
        <p role="alert" className={classes.problem}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <span>{file.problem}</span>
        </p>
      )}
    </section>
  );
};
