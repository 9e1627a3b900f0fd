import { Button, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import type { HeadingLine, TableChoices } from '../../../shared/intake/index.ts';
import type { IntakeReview } from '../../workers/intakeProtocol.ts';
import { encodingWords } from './encodingWords.ts';
import classes from './reading.module.css';

const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

interface ReadingPanelProps {
  readonly review: IntakeReview;
  readonly onRead: (choices: TableChoices) => void;
}

/** The first lines of the file, each of which can be the one with the headings. */
const HeadingLines = ({ review, onRead }: ReadingPanelProps) => {
  const { file, as } = review;
  const sheet = file.sheets[as.sheet];
  if (sheet === undefined) return null;
  const choose = (value: string): void => {
    const headings: HeadingLine = value === 'none' ? 'none' : Number(value);
    onRead({ ...file.choices, headings: { ...file.choices.headings, [sheet.name]: headings } });
  };
  return (
    <Radio.Group
      label="Which line holds the headings?"
      value={String(sheet.headings)}
      onChange={choose}
      className={classes.lines ?? ''}
    >
      <ul>
        {sheet.opening.map(({ line, cells }, at) => (
          <li key={line} data-chosen={sheet.headings === at}>
            <Radio value={String(at)} label={`Line ${line}`} size="xs" />
            <span className={classes.cells}>{cells.filter((cell) => cell.trim() !== '').join(' · ')}</span>
          </li>
        ))}
        <li data-chosen={sheet.headings === 'none'}>
          <Radio value="none" label="None of them" size="xs" />
          <span className={classes.cells}>The columns are called by their number.</span>
        </li>
      </ul>
    </Radio.Group>
  );
};

/** How the letters of the file are stored: each way with the words that it would give. */
const Encodings = ({ review, onRead }: ReadingPanelProps) => {
  const { file } = review;
  if (file.encodings.length === 0) return null;
  return (
    <Radio.Group
      label="How are these words written?"
      value={file.encoding ?? ''}
      onChange={(encoding) => onRead({ ...file.choices, encoding })}
      className={classes.lines ?? ''}
    >
      <ul>
        {file.encodings.map(({ encoding, words }) => (
          <li key={encoding} data-chosen={file.encoding === encoding}>
            <Radio value={encoding} label={encodingWords[encoding] ?? encoding} size="xs" />
            <span className={classes.cells}>{words.slice(0, 8).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Radio.Group>
  );
};

/** How the file is read: separator, letters, line of the headings. What is changed shows at once in the rows. */
export const ReadingPanel = ({ review, onRead }: ReadingPanelProps) => {
  const { file } = review;
  const doubtful = file.notes.some((note) => /headings|stored; it was read|mixes encodings/.test(note));
  const [open, setOpen] = useState(doubtful);
  return (
    <section className={classes.panel} aria-label="How the file is read">
      <Button variant="subtle" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide how the file is read' : 'How the file is read'}
      </Button>
      {open && (
        <div className={classes.settings}>
          {file.delimiter !== null && (
            <Select
              label="Sign between the cells"
              w={200}
              data={Object.entries(delimiterWords).map(([value, label]) => ({ value, label }))}
              value={file.delimiter}
              allowDeselect={false}
              onChange={(value) =>
                onRead({
                  ...file.choices,
                  delimiter: (value ?? ',') as NonNullable<TableChoices['delimiter']>,
                })
              }
            />
          )}
          <HeadingLines review={review} onRead={onRead} />
          <Encodings review={review} onRead={onRead} />
        </div>
      )}
    </section>
  );
};
