import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './bringFile.module.css';
import { DropFile, tableFiles } from './DropFile.tsx';

interface BringFileProps {
  /** What the list is called, for screen readers. */
  readonly label: string;
  /** What a fitting file holds, one sentence. */
  readonly says: string;
  readonly placeholder: string;
  readonly onFile: (file: Blob, fileName: string) => void;
}

/** A list from a file that is dropped or chosen, or from what is pasted. */
export const BringFile = ({ label, says, placeholder, onFile }: BringFileProps) => {
  const [pasted, setPasted] = useState('');
  return (
    <div className={classes.bring}>
      <DropFile
        label={label}
        title="Drop the list here"
        accept={tableFiles}
        onFile={(file) => onFile(file, file.name)}
      >
        {says}
      </DropFile>
      <div>
        <Textarea
          label="Or paste it from a spreadsheet or a message"
          placeholder={placeholder}
          autosize
          minRows={7}
          maxRows={14}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <Button
          mt={10}
          variant="default"
          disabled={pasted.trim() === ''}
          onClick={() => onFile(new Blob([pasted]), 'Pasted list.txt')}
        >
          Read what is pasted
        </Button>
      </div>
    </div>
  );
};
