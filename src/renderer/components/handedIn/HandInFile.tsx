import { IconFileZip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DropFile, ReadingFile } from '../DropFile.tsx';
import type { HandedIn } from './useHandedIn.ts';

/** Where a chapter file or a hand-over package is dropped or chosen; says why one was refused. */
export const HandInFile = (props: { title: string; children: ReactNode; file: HandedIn }) => {
  const { file } = props;
  if (file.reading !== null) return <ReadingFile fileName={file.reading} onCancel={file.cancel} />;
  return (
    <DropFile
      label={props.title}
      title={props.title}
      icon={IconFileZip}
      accept=".grove,.zip,application/zip"
      problem={file.problem}
      onFile={file.take}
    >
      {props.children}
    </DropFile>
  );
};
