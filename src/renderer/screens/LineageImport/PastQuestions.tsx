import { Group, Radio, Select } from '@mantine/core';
import type { PastQuestion } from '../../../shared/lineage/import/index.ts';
import { Card } from '../../components/Card.tsx';
import { countOf } from '../../components/format.ts';
import classes from './lineageImport.module.css';

interface PastQuestionsProps {
  readonly questions: readonly PastQuestion[];
  readonly onDecide: (key: string, choice: string) => void;
}

const rowWords = (rows: readonly number[]): string =>
  rows.length > 4
    ? `${rows.slice(0, 3).join(', ')} and ${rows.length - 3} more rows`
    : `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;

/** More choices than this are a list to pick from. */
const mostSideBySide = 6;

const Question = ({ question, onDecide }: { question: PastQuestion; onDecide: (choice: string) => void }) => {
  const { message, rows, choices, chosen } = question;
  const description = chosen === null ? `${rowWords(rows)}, open` : rowWords(rows);
  if (choices.length > mostSideBySide)
    return (
      <Select
        label={message}
        description={description}
        placeholder="Choose"
        w={320}
        data={choices.map(({ id, words }) => ({ value: id, label: words }))}
        value={chosen}
        allowDeselect={false}
        onChange={(choice) => choice !== null && onDecide(choice)}
      />
    );
  return (
    <Radio.Group label={message} description={description} value={chosen} onChange={onDecide}>
      <Group gap={18} mt={8}>
        {choices.map(({ id, words }) => (
          <Radio key={id} value={id} label={words} />
        ))}
      </Group>
    </Radio.Group>
  );
};

/** What the list leaves open, or could mean in another way: open questions first. */
export const PastQuestions = ({ questions, onDecide }: PastQuestionsProps) => {
  const open = questions.filter(({ chosen }) => chosen === null).length;
  if (questions.length === 0) return null;
  return (
    <Card
      title="Questions about names, classes and years"
      note={open === 0 ? 'all answered' : `${countOf(open, 'open question')}`}
    >
      <ul className={classes.questions}>
        {questions.map((question) => (
          <li key={question.key} data-open={question.chosen === null}>
            <Question question={question} onDecide={(choice) => onDecide(question.key, choice)} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
