import { Autocomplete } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useMemo } from 'react';
import { findMembers } from './findMembers.ts';
import { familyNameOf, type LineageModel, type Member, shortYear } from './lineageModel.ts';

const mostOptions = 8;

/** A line for each person; two of one name are told apart by entry cohort and family, then by a number. */
const labelMembers = (model: LineageModel): ReadonlyMap<string, Member> => {
  const byLabel = new Map<string, Member>();
  const sorted = [...model.members.values()].sort((left, right) => left.name.localeCompare(right.name));
  const counts = new Map<string, number>();
  for (const { name } of sorted) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const member of sorted) {
    const more = [shortYear(member.entryCohort), familyNameOf(model, member.id)].filter(Boolean).join(', ');
    const plain = counts.get(member.name) === 1 ? member.name : `${member.name} (${more})`;
    let label = plain;
    for (let number = 2; byLabel.has(label); number++) label = `${plain} ${number}`;
    byLabel.set(label, member);
  }
  return byLabel;
};

/** Finds a person as one types; what is typed is told as well, so that the drawing can light who fits. */
export const PersonSearch = (props: {
  model: LineageModel;
  typed: string;
  onType: (typed: string) => void;
  onPick: (member: Member) => void;
  label: string;
  placeholder: string;
  inputRef?: Ref<HTMLInputElement>;
  width?: number | string;
}) => {
  const { model, typed } = props;
  const byLabel = useMemo(() => labelMembers(model), [model]);
  return (
    <Autocomplete
      {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
      aria-label={props.label}
      placeholder={props.placeholder}
      w={props.width ?? '100%'}
      limit={mostOptions}
      selectFirstOptionOnChange
      comboboxProps={{ transitionProps: { duration: 0 } }}
      leftSection={<IconSearch size={15} stroke={1.7} />}
      data={[...byLabel.keys()]}
      value={typed}
      filter={({ options, search, limit }) => {
        const found = new Set(findMembers(model.members.values(), search).map(({ id }) => id));
        return options
          .filter((option) => 'value' in option && found.has(byLabel.get(option.value)?.id ?? ('' as never)))
          .slice(0, limit);
      }}
      renderOption={({ option }) => {
        const member = byLabel.get(option.value);
        const family = member === undefined ? null : familyNameOf(model, member.id);
        return (
          <span>
            {member?.name}{' '}
            <span style={{ opacity: 0.85, fontSize: 12 }}>
              {shortYear(member?.entryCohort ?? null)} {family}
            </span>
          </span>
        );
      }}
      onChange={(value) => {
        const picked = byLabel.get(value);
        // Picking an option writes its label into the field as well; a label that was typed out picks too.
        if (picked === undefined) props.onType(value);
      }}
      onOptionSubmit={(value) => {
        const picked = byLabel.get(value);
        if (picked === undefined) return;
        props.onPick(picked);
        props.onType('');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onType('');
      }}
    />
  );
};
