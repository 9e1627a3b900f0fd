import { ActionIcon, Button, Menu, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DraftId, RunDraft } from '../../../../shared/model/index.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import classes from './drafts.module.css';
import type { DraftEditing } from './useDraftEditing.ts';

const iconProps = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** The drafts side by side as tabs, a copy of the one looked at, and what else can be done with it. */
export const DraftSwitch = (props: {
  drafts: readonly RunDraft[];
  draft: RunDraft;
  canChange: boolean;
  editing: DraftEditing;
  onLook: (draftId: DraftId) => void;
  onFindAnew: () => void;
}) => {
  const { draft, drafts, editing } = props;
  const [isRenaming, setRenaming] = useState(false);
  const [name, setName] = useState('');
  const copy = useCommand((client, draftId: DraftId) => client.drafts.duplicate({ draftId }), {
    said: () => `Copied ${draft.name}`,
    onDone: ({ draftId }) => props.onLook(draftId),
  });
  const rename = useCommand(
    (client, input: { draftId: DraftId; name: string }) => client.drafts.rename(input),
    { said: () => 'Renamed the draft', onDone: () => setRenaming(false) },
  );
  const choose = useCommand((client, draftId: DraftId) => client.drafts.choose({ draftId }), {
    said: () => `Chose ${draft.name} for approval`,
  });
  const keepOthers = useCommand(
    (client, keepsOthers: boolean) => client.drafts.keepOthers({ draftId: draft.id, keepsOthers }),
    {
      said: (_, keepsOthers) =>
        keepsOthers ? 'Edits change as few other pairs as they can' : 'Edits find the best total anew',
    },
  );
  const remove = useCommand((client, draftId: DraftId) => client.drafts.remove({ draftId }), {
    said: () => `Removed ${draft.name}; its runs stay in the record`,
  });
  const isBusy = editing.isBusy || copy.isPending || choose.isPending || remove.isPending;
  return (
    <div className={classes.switch}>
      <fieldset className={classes.tabs}>
        <legend>Drafts</legend>
        {drafts.map((entry) => (
          <button
            key={entry.id}
            type="button"
            aria-pressed={entry.id === draft.id}
            onClick={() => props.onLook(entry.id)}
          >
            {entry.chosen && drafts.length > 1 && <IconCheck size={14} stroke={2} aria-label="chosen" />}
            {entry.name}
          </button>
        ))}
        {props.canChange && (
          <Tooltip label={`Copy ${draft.name} to a new draft`}>
            <button
              type="button"
              aria-label={`Copy ${draft.name} to a new draft`}
              disabled={isBusy}
              onClick={() => copy.mutate(draft.id)}
            >
              <IconPlus {...iconProps} />
            </button>
          </Tooltip>
        )}
      </fieldset>
      {props.canChange && (
        <Popover opened={isRenaming} onChange={setRenaming} position="bottom-end" trapFocus withRoles={false}>
          <Popover.Target>
            <span>
              <Menu position="bottom-end" width={300} shadow="none">
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={`More about ${draft.name}`}
                    disabled={isBusy}
                  >
                    <IconDots {...iconProps} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Label>After an edit, everyone else</Menu.Label>
                  <Menu.Item
                    rightSection={
                      draft.keepsOthers ? <IconCheck size={14} aria-label="so it is now" /> : null
                    }
                    onClick={() => keepOthers.mutate(true)}
                  >
                    changes as little as can be
                  </Menu.Item>
                  <Menu.Item
                    rightSection={
                      draft.keepsOthers ? null : <IconCheck size={14} aria-label="so it is now" />
                    }
                    onClick={() => keepOthers.mutate(false)}
                  >
                    is paired for the best total
                  </Menu.Item>
                  <Menu.Divider />
                  <Menu.Item onClick={props.onFindAnew}>Find the pairs anew from today’s answers</Menu.Item>
                  <Menu.Item disabled={draft.chosen} onClick={() => choose.mutate(draft.id)}>
                    Choose {draft.name} for approval
                  </Menu.Item>
                  <Menu.Item
                    onClick={() => {
                      setName(draft.name);
                      setRenaming(true);
                    }}
                  >
                    Rename
                  </Menu.Item>
                  <Menu.Item disabled={drafts.length < 2} onClick={() => remove.mutate(draft.id)}>
                    Remove {draft.name}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </span>
          </Popover.Target>
          <Popover.Dropdown>
            <form
              className={classes.rename}
              onSubmit={(event) => {
                event.preventDefault();
                if (name.trim() !== '') rename.mutate({ draftId: draft.id, name: name.trim() });
              }}
            >
              <TextInput
                label="Name of the draft"
                value={name}
                maxLength={40}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" size="sm" loading={rename.isPending}>
                Rename
              </Button>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
};
