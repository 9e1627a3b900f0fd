import { ActionIcon, Checkbox, Popover, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { mostBeside } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Item, ItemId } from '../../../../shared/model/index.ts';
import classes from './desk.module.css';

/** Which ratings stand beside the answers, three at most. */
export const RatingsMenu = (props: {
  items: readonly Item[];
  /** Null for the first that each side was asked. */
  chosen: readonly ItemId[] | null;
  onChoose: (chosen: readonly ItemId[] | null) => void;
}) => {
  const { items, chosen, onChoose } = props;
  const isFull = (chosen?.length ?? 0) >= mostBeside;
  return (
    <Popover position="bottom-start" withinPortal>
      <Popover.Target>
        <Tooltip label="Ratings beside the answers">
          <ActionIcon variant="default" size={30} aria-label="Ratings beside the answers">
            <IconAdjustments size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Ratings beside the answers">
        <fieldset className={classes.ratingList}>
          <legend>Beside the answers, {mostBeside} at most</legend>
          <Checkbox
            label="the first that were asked"
            checked={chosen === null}
            onChange={(event) => onChoose(event.currentTarget.checked ? null : [])}
          />
          {items.map(({ id, shortName }) => (
            <Checkbox
              key={id}
              label={shortName}
              checked={chosen?.includes(id) ?? false}
              disabled={isFull && chosen?.includes(id) === false}
              onChange={(event) => {
                const rest = (chosen ?? []).filter((one) => one !== id);
                onChoose(event.currentTarget.checked ? [...rest, id] : rest);
              }}
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
};
