import { NumberInput, Select, Switch } from '@mantine/core';
import { isScored } from '../../../shared/instrument/index.ts';
import type { InstrumentKind, Item } from '../../../shared/model/index.ts';
import { CommitText } from './CommitText.tsx';
import { scoringChoices, viewerChoices, weightInWords } from './names.ts';
import classes from './panel.module.css';
import type { ItemDraft } from './useItemDraft.ts';

/** What a question is for: how it counts when people are paired, and who may see the answer. */
export const CountFields = ({
  item,
  kind,
  draft,
  disabled,
}: {
  item: Item;
  kind: InstrumentKind;
  draft: ItemDraft;
  disabled: boolean;
}) => {
  const setWeight = (text: string): void => {
    const weight = Number(text);
    if (text !== '' && weight >= 0 && weight <= 3 && weight !== item.weight) draft.change({ weight });
  };
  return (
    <fieldset className={classes.group}>
      <legend>What it is for</legend>
      <CommitText
        label="Short name"
        description="A few words for tables and bars."
        value={item.shortName}
        disabled={disabled}
        onCommit={(shortName) => draft.change({ shortName })}
      />
      {kind === 'matching' && (
        <>
          <Select
            label="When people are paired"
            size="sm"
            allowDeselect={false}
            disabled={disabled}
            data={scoringChoices.map(({ value, label }) => ({ value, label }))}
            value={item.use}
            onChange={(value) => {
              if (value === null || value === item.use) return;
              const use = value as Item['use'];
              const scores = isScored({ use });
              draft.change({ use, weight: scores ? item.weight || 1 : 0 });
            }}
          />
          {isScored(item) && (
            <NumberInput
              key={`${item.id} ${item.weight}`}
              label={`Weight, 0 to 3: counts ${weightInWords(item.weight)}`}
              description="Equal weights have equal influence, whatever the type."
              size="sm"
              min={0}
              max={3}
              step={0.5}
              clampBehavior="strict"
              disabled={disabled}
              defaultValue={item.weight}
              onBlur={(event) => setWeight(event.currentTarget.value)}
            />
          )}
        </>
      )}
      <Select
        label="Who may see the answer"
        size="sm"
        allowDeselect={false}
        disabled={disabled}
        data={viewerChoices}
        value={item.visibleTo}
        onChange={(value) => {
          if (value !== null && value !== item.visibleTo)
            draft.change({ visibleTo: value as Item['visibleTo'] });
        }}
      />
      <Switch
        label="Sensitive"
        description="Left out of letters and saved tables, and never scored unless the board switches it on."
        checked={item.sensitive}
        disabled={disabled}
        onChange={(event) => draft.change({ sensitive: event.currentTarget.checked })}
      />
    </fieldset>
  );
};
