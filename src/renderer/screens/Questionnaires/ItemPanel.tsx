import { Button, CloseButton, NumberInput, Select, Switch } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import {
  addOptions,
  blankItem,
  hasLimit,
  hasOptions,
  type SpreadFinding,
} from '../../../shared/instrument/index.ts';
import { type Item, type ItemId, type QuestionType, questionTypes } from '../../../shared/model/index.ts';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { countOf } from '../../components/format.ts';
import { CountFields } from './CountFields.tsx';
import { EarlierYears } from './EarlierYears.tsx';
import { typeNames } from './names.ts';
import { OptionList } from './OptionList.tsx';
import classes from './panel.module.css';
import { ScaleFields } from './ScaleFields.tsx';
import { type ItemDraft, useItemDraft } from './useItemDraft.ts';
import { WordingFields } from './WordingFields.tsx';

/** What a question keeps when its type changes, and what the new type needs. */
const retype = (item: Item, type: QuestionType) => {
  const blank = blankItem(type);
  const keepsOptions = hasOptions(type) && item.options.length > 0;
  return {
    type,
    options: keepsOptions ? item.options : blank.options,
    rows: type === 'grid' && item.rows.length > 0 ? item.rows : blank.rows,
    scale: type === 'rating' ? (item.scale ?? blank.scale) : null,
    atMost: hasLimit(type) ? (item.atMost ?? blank.atMost) : null,
    reversed: type === 'rating' && item.reversed,
  };
};

const LimitField = ({ item, draft, disabled }: { item: Item; draft: ItemDraft; disabled: boolean }) => {
  if (item.type === 'grid') {
    return (
      <Switch
        label="One answer in each row"
        checked={item.atMost === 1}
        disabled={disabled}
        onChange={(event) => draft.change({ atMost: event.currentTarget.checked ? 1 : null })}
      />
    );
  }
  const set = (text: string): void => {
    const most = text === '' ? null : Number(text);
    if (most === item.atMost || (most !== null && (!Number.isInteger(most) || most < 1))) return;
    draft.change({ atMost: most });
  };
  return (
    <NumberInput
      key={`${item.id} ${item.atMost}`}
      label={item.type === 'ranking' ? 'Ranks' : 'At most'}
      placeholder="no limit"
      size="sm"
      min={1}
      max={item.type === 'people' ? 20 : Math.max(1, item.options.length)}
      allowDecimal={false}
      disabled={disabled}
      defaultValue={item.atMost ?? ''}
      onBlur={(event) => set(event.currentTarget.value)}
    />
  );
};

/** The selected question, whole: words, answers, what it is for, and where it comes from. */
export const ItemPanel = (props: {
  detail: InstrumentDetail;
  item: Item;
  findings: readonly SpreadFinding[];
  canChange: boolean;
  isNew: boolean;
  onSelect: (id: ItemId | null) => void;
}) => {
  const { detail, canChange } = props;
  const answers = detail.answers[props.item.id];
  const isAnswered = answers !== undefined;
  const draft = useItemDraft(props.item, isAnswered, props.onSelect);
  const item = draft.shown;
  const own = props.findings.filter(({ itemId }) => itemId === item.id);
  const shared = { item, draft, disabled: !canChange };
  return (
    <div className={classes.panel}>
      <header className={classes.head}>
        <h2>{item.shortName}</h2>
        <span className={classes.saved} role="status" aria-live="polite">
          {draft.isSaved && (
            <>
              <IconCheck size={15} stroke={1.7} aria-hidden />
              Saved
            </>
          )}
        </span>
        <CloseButton aria-label="Close the question" onClick={() => props.onSelect(null)} />
      </header>
      {own.map(({ code, message }) => (
        <p key={code} className={classes.finding}>
          <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
          {message}
        </p>
      ))}
      {isAnswered && canChange && (
        <div className={classes.version} data-pending={draft.hasPending}>
          <p>
            {countOf(answers, 'answer')} to this question {answers === 1 ? 'is' : 'are'} in. If you change
            what people read, it is asked in a new version; the old one stays with its answers, which go on
            counting as far as they fit.
          </p>
          {draft.hasPending && (
            <div className={classes.lineActions}>
              <Button size="compact-sm" loading={draft.isBusy} onClick={draft.saveVersion}>
                Save as a new version
              </Button>
              <Button size="compact-sm" variant="default" onClick={draft.discard}>
                Leave it as it was
              </Button>
            </div>
          )}
        </div>
      )}
      <WordingFields key={`wording ${item.id}`} {...shared} isNew={props.isNew} />
      <fieldset className={classes.group}>
        <legend>Answer</legend>
        <Select
          label="Type"
          size="sm"
          allowDeselect={false}
          disabled={!canChange}
          data={questionTypes.map((type) => ({ value: type, label: typeNames[type] }))}
          value={item.type}
          onChange={(type) => {
            if (type !== null && type !== item.type) draft.change(retype(item, type as QuestionType));
          }}
        />
        {hasLimit(item.type) && <LimitField {...shared} />}
      </fieldset>
      {item.type === 'grid' && (
        <OptionList
          title="Rows"
          label="Row"
          lines={item.rows.map((text) => ({ id: text, text, aliases: null }))}
          disabled={!canChange}
          onChange={(lines) => draft.change({ rows: [...new Set(lines.map(({ text }) => text))] })}
          onAdd={(texts) => draft.change({ rows: [...new Set([...item.rows, ...texts])] })}
        />
      )}
      {(hasOptions(item.type) || (item.type === 'shortText' && item.use !== 'none')) && (
        <OptionList
          title={
            item.type === 'grid'
              ? 'Columns'
              : item.type === 'shortText'
                ? 'Names with other spellings'
                : 'Options'
          }
          label={item.type === 'grid' ? 'Column' : item.type === 'shortText' ? 'Name' : 'Option'}
          lines={item.options.map(({ id, label, aliases }) => ({ id, text: label, aliases }))}
          disabled={!canChange}
          onChange={(lines) =>
            draft.change({
              options: lines.map(({ id, text, aliases }) => ({
                id,
                label: text,
                aliases: [...(aliases ?? [])],
              })),
            })
          }
          onAdd={(texts) => draft.change({ options: addOptions(item.options, texts) })}
        />
      )}
      {item.type === 'rating' && <ScaleFields {...shared} />}
      <CountFields {...shared} kind={detail.instrument.kind} />
      <EarlierYears item={item} detail={detail} disabled={!canChange} />
    </div>
  );
};
