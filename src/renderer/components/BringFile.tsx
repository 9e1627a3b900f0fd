import { Button, Textarea, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import classes from './bringFile.module.css';

const accepted = '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.ods,text/csv,text/tab-separated-values';

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
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  return (
    <div className={classes.bring}>
      <section
        aria-label={label}
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file !== undefined) onFile(file, file.name);
        }}
      >
        <IconFileUpload size={32} stroke={1.4} color="var(--mg-primary-ink)" aria-hidden />
        <Title order={2} fz={17} lh="22px">
          Drop the list here
        </Title>
        <p>{says}</p>
        <input
          id={id}
          type="file"
          accept={accepted}
          className={classes.file}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file !== undefined) onFile(file, file.name);
          }}
        />
        <label htmlFor={id} className={classes.choose}>
          Choose a file
        </label>
      </section>
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

/** What stands in its place while the list is read. */
export const ReadingFile = ({ fileName, onCancel }: { fileName: string; onCancel: () => void }) => (
  <div className={classes.drop} role="status">
    <Title order={2} fz={18}>
      Reading {fileName}
    </Title>
    <Button variant="default" onClick={onCancel}>
      Cancel
    </Button>
  </div>
);
