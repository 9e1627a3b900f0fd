import { CloseButton, Kbd, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import {
  type AnswerFilter,
  type AnswerOrder,
  type AnswerState,
  answerOrders,
  answerStates,
  type RatingBand,
  ratingBands,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, Item, Side } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import classes from './desk.module.css';

interface DeskToolsProps {
  readonly filter: AnswerFilter;
  readonly ratings: readonly Item[];
  readonly codes: readonly Code[];
  readonly canCode: boolean;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly inContext: boolean;
  /** At the right end, in place of the keys. */
  readonly end?: ReactNode;
  /** What chooses the ratings beside the answers. */
  readonly ratingsMenu: ReactNode;
  readonly onFilter: (part: Partial<AnswerFilter>) => void;
  readonly onInContext: (inContext: boolean) => void;
}

const all = 'all';
const orderWords: Readonly<Record<AnswerOrder, string>> = {
  asAnswered: 'as answered',
  longest: 'longest first',
  unreadFirst: 'not read first',
  lowestRating: 'lowest rating first',
};
const stateWords: Readonly<Record<AnswerState, string>> = {
  all: 'all',
  unread: 'not read yet',
  coded: 'coded',
  uncoded: 'without a code',
  nothing: 'nothing to code',
  memo: 'with a memo',
};
const bandWords: Readonly<Record<RatingBand, string>> = { low: 'low', middle: 'middle', high: 'high' };

/** A choice whose closed form says what it is about, such as "Role: all". */
const FilterSelect = (props: {
  label: string;
  width: number;
  value: string;
  data: readonly (
    | { value: string; label: string }
    | { group: string; items: { value: string; label: string }[] }
  )[];
  onPick: (value: string) => void;
}) => (
  <Select
    size="xs"
    className={classes.filter ?? ''}
    aria-label={props.label}
    w={props.width}
    data-set={props.value !== all || undefined}
    allowDeselect={false}
    maxDropdownHeight={360}
    comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    data={props.data}
    value={props.value}
    onChange={(value) => value !== null && props.onPick(value)}
  />
);

const KeyLegend = () => (
  <p className={classes.legend}>
    <span>
      <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> next, back
    </span>
    <span>
      <Kbd size="xs">0</Kbd> nothing in it
    </span>
    <span>
      <Kbd size="xs">M</Kbd> memo
    </span>
  </p>
);

/** What is looked for and which answers are shown, in which order. */
export const DeskTools = (props: DeskToolsProps) => {
  const { words } = useChapter();
  const { filter, ratings, codes, searchField, onFilter } = props;
  const looks = filter.search !== '';
  const state = filter.codeId === null ? filter.state : `code ${filter.codeId}`;
  return (
    <div className={classes.tools}>
      <TextInput
        ref={searchField}
        size="xs"
        className={classes.search ?? ''}
        placeholder="Find in comments"
        aria-label="Find in comments"
        leftSection={<IconSearch size={15} stroke={1.7} />}
        rightSection={
          looks ? (
            <CloseButton size="xs" aria-label="Clear the search" onClick={() => onFilter({ search: '' })} />
          ) : (
            <Kbd size="xs">/</Kbd>
          )
        }
        value={filter.search}
        onChange={(event) => onFilter({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          onFilter({ search: '' });
          event.currentTarget.blur();
        }}
      />
      <FilterSelect
        label="Role"
        width={96}
        value={filter.side ?? all}
        data={[
          { value: all, label: 'Role: all' },
          { value: 'mentee', label: `Role: ${words.mentees}` },
          { value: 'mentor', label: `Role: ${words.mentors}` },
        ]}
        onPick={(value) => onFilter({ side: value === all ? null : (value as Side) })}
      />
      {ratings.length > 0 && (
        <FilterSelect
          label="Rating"
          width={100}
          value={filter.rating === null ? all : `${filter.rating.itemId} ${filter.rating.band}`}
          data={[
            { value: all, label: 'Rating: all' },
            ...ratings.map(({ id, shortName }) => ({
              group: shortName,
              items: ratingBands.map((band) => ({
                value: `${id} ${band}`,
                label: `${shortName}: ${bandWords[band]}`,
              })),
            })),
          ]}
          onPick={(value) => {
            const [id, band] = value.split(' ');
            const item = ratings.find((one) => one.id === id);
            onFilter({ rating: item === undefined ? null : { itemId: item.id, band: band as RatingBand } });
          }}
        />
      )}
      <FilterSelect
        label="Codes"
        width={100}
        value={state}
        data={[
          {
            group: 'State',
            items: answerStates.map((value) => ({ value, label: `Show: ${stateWords[value]}` })),
          },
          ...(codes.length === 0
            ? []
            : [
                {
                  group: 'With a code',
                  items: codes.map(({ id, name }) => ({ value: `code ${id}`, label: name })),
                },
              ]),
        ]}
        onPick={(value) => {
          const code = codes.find(({ id }) => value === `code ${id}`);
          onFilter(
            code === undefined
              ? { state: value as AnswerState, codeId: null }
              : { state: 'all', codeId: code.id },
          );
        }}
      />
      <FilterSelect
        label="Order"
        width={148}
        value={filter.order}
        data={answerOrders.map((value) => ({ value, label: `Order: ${orderWords[value]}` }))}
        onPick={(value) => onFilter({ order: value as AnswerOrder })}
      />
      {props.ratingsMenu}
      {looks ? (
        <button
          type="button"
          className={classes.inContext}
          aria-pressed={props.inContext}
          onClick={() => props.onInContext(!props.inContext)}
        >
          {props.inContext ? 'Whole answers' : 'Words in context'}
        </button>
      ) : (
        (props.end ?? (props.canCode && <KeyLegend />))
      )}
    </div>
  );
};
