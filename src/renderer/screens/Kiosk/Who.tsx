import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import classes from './kiosk.module.css';
import type { KioskDraft } from './kioskDraft.ts';

/** Name and address. Nothing is offered while typing: the roster stays unseen. */
export const Who = (props: {
  draft: KioskDraft;
  problem: string | null;
  onChange: (part: Partial<KioskDraft>) => void;
  onEnter: () => void;
}) => {
  const { draft, onChange } = props;
  const change = (part: Partial<KioskDraft>): void => onChange({ ...part, found: [], self: null });
  const enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') props.onEnter();
  };
  return (
    <div className={classes.fields}>
      <TextInput
        label="Full name"
        size="lg"
        data-autofocus
        autoComplete="off"
        onKeyDown={enter}
        maxLength={200}
        value={draft.name}
        error={props.problem}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="School e-mail"
        description="So that your answers find you, even if somebody has your name."
        size="lg"
        type="text"
        inputMode="email"
        autoComplete="off"
        onKeyDown={enter}
        maxLength={320}
        value={draft.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
    </div>
  );
};
