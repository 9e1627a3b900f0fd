import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { findIdentifiers, type KnownWords } from '../../../../shared/evaluation/index.ts';
import type { Quote } from '../../../../shared/model/index.ts';
import { formatDay } from '../../../components/format.ts';
import classes from './quotes.module.css';

interface QuoteCardProps {
  readonly quote: Quote;
  /** What the person wrote, before anything was replaced. */
  readonly original: string;
  readonly codeName: string | null;
  readonly tag: string;
  readonly known: KnownWords;
  readonly officer: string;
  readonly canWrite: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (text: string) => void;
  readonly onConfirm: (by: string | null) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A quote as it is printed, what could still tell who is meant, and who says that nothing does. */
export const QuoteCard = (props: QuoteCardProps) => {
  const { quote, original, known, canWrite } = props;
  const [text, setText] = useState(quote.text);
  const found = findIdentifiers(text, known);
  const isConfirmed = quote.confirmedBy !== null && text === quote.text;
  const officer = props.officer === '' ? 'the board' : props.officer;
  return (
    <li className={classes.quote} data-confirmed={isConfirmed || undefined}>
      <Textarea
        aria-label="Quote as it is printed"
        className={classes.text ?? ''}
        autosize
        minRows={2}
        maxRows={8}
        readOnly={!canWrite}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== '' && text !== quote.text && props.onChange(text.trim())}
      />
      <p className={classes.facts}>
        {[props.tag === '' ? 'no role told: too few people have it' : props.tag, props.codeName]
          .filter((fact) => fact !== null)
          .join(' · ')}
        {original !== text && ' · changed from what was written'}
      </p>
      {found.length > 0 && (
        <div className={classes.found}>
          <span>Could tell who is meant:</span>
          {found.map(({ from, to, kind, text: what, replacement }) => (
            <Button
              key={from}
              size="compact-sm"
              variant="default"
              disabled={!canWrite}
              aria-label={`${what} → ${replacement}, replace the ${kind}`}
              onClick={() => {
                const changed = text.slice(0, from) + replacement + text.slice(to);
                setText(changed);
                props.onChange(changed);
              }}
            >
              {what} → {replacement}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.deeds}>
        {isConfirmed ? (
          <span className={classes.confirmed}>
            <IconCheck size={15} stroke={1.9} aria-hidden />
            Confirmed by {quote.confirmedBy}
            {quote.confirmedAt === null ? '' : `, ${formatDay(quote.confirmedAt.slice(0, 10))}`}
          </span>
        ) : null}
        {canWrite && (
          <Checkbox
            size="sm"
            label="I have read it: it tells nobody’s name or place"
            checked={isConfirmed}
            onChange={(event) => props.onConfirm(event.currentTarget.checked ? officer : null)}
          />
        )}
        {canWrite && (
          <span className={classes.order}>
            <ActionIcon
              variant="subtle"
              aria-label="Quote up"
              disabled={props.isFirst}
              onClick={() => props.onMove(-1)}
            >
              <IconArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label="Quote down"
              disabled={props.isLast}
              onClick={() => props.onMove(1)}
            >
              <IconArrowDown size={15} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="red" aria-label="Remove the quote" onClick={props.onRemove}>
              <IconTrash size={15} />
            </ActionIcon>
          </span>
        )}
      </div>
    </li>
  );
};
