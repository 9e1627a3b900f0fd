import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { academicYearWords, type endReasons, type pairingKinds } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { capitalize } from '../../components/format.ts';
import { type Member, shortYear } from './lineageModel.ts';
import classes from './panel.module.css';

type Kind = (typeof pairingKinds)[number];
type EndReason = (typeof endReasons)[number];

/** Someone on the roster, in the tree or not. */
export type Partner = Readonly<Pick<Member, 'id' | 'name' | 'entryCohort'>>;

/** A link of a past year as it stands in the form. */
export interface LinkValues {
  readonly partner: Partner | null;
  /** What the partner is to the person of the panel. */
  readonly partnerIs: 'mentor' | 'mentee';
  readonly year: number;
  readonly kind: Kind;
  readonly endReason: EndReason;
}

interface LinkFormProps {
  readonly label: string;
  readonly partners: readonly Partner[];
  readonly member: Partner;
  readonly start: LinkValues;
  /** The newest year that may be written down; the current one belongs to the pairing meeting. */
  readonly lastYear: number;
  /** False where the two people are given and only the link is corrected. */
  readonly choosesSide: boolean;
  /** False for what a board approved: then only how it ended can be corrected. */
  readonly choosesAll: boolean;
  readonly isSaving: boolean;
  readonly onSave: (values: LinkValues) => void;
  readonly onRemove?: () => void;
  readonly onCancel: () => void;
}

const kindWords: Readonly<Record<Kind, string>> = {
  primary: 'primary mentor',
  'co-mentor': 'co-mentor',
  bridge: 'took over from another mentor',
};
const endWords: Readonly<Record<EndReason, string>> = {
  completed: 'completed',
  'no fit': 'not a fit',
  left: 'somebody left',
  'no contact': 'no contact',
  're-paired': 'paired anew',
};
const shownYears = 60;

/** What stands out in a link that may well be true: nothing is refused for it. */
const remarkOn = ({ partner, partnerIs }: LinkValues, member: Partner): string | null => {
  if (partner === null) return null;
  const [mentor, mentee] = partnerIs === 'mentor' ? [partner, member] : [member, partner];
  if (mentor.entryCohort === null || mentee.entryCohort === null) return null;
  if (mentor.entryCohort > mentee.entryCohort)
    return `${mentor.name} entered in ${mentor.entryCohort}, later than ${mentee.name} (${mentee.entryCohort}).`;
  return mentor.entryCohort === mentee.entryCohort ? `Both entered in ${mentor.entryCohort}.` : null;
};

/** Writes a link of a past year down, or corrects it. */
export const LinkForm = (props: LinkFormProps) => {
  const { partners, member, lastYear, choosesSide, choosesAll } = props;
  const { words } = useChapter();
  const [values, setValues] = useState(props.start);
  const set = (changed: Partial<LinkValues>): void => setValues({ ...values, ...changed });
  const years = Array.from({ length: shownYears }, (_, back) => lastYear - back);
  const remark = remarkOn(values, member);
  const canChoosePartner = choosesSide || (choosesAll && values.partnerIs === 'mentor');
  return (
    <form
      aria-label={props.label}
      className={classes.linkForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (values.partner !== null) props.onSave(values);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onCancel();
      }}
    >
      {choosesSide && (
        <SegmentedControl
          aria-label="The other person is"
          data={[
            { value: 'mentor', label: capitalize(words.mentor) },
            { value: 'mentee', label: capitalize(words.mentee) },
          ]}
          value={values.partnerIs}
          onChange={(side) => set({ partnerIs: side as LinkValues['partnerIs'] })}
        />
      )}
      {values.partner === null ? (
        <Select
          label={`${capitalize(words[values.partnerIs])} of ${member.name}`}
          placeholder="Find the person"
          searchable
          limit={8}
          maxDropdownHeight={340}
          nothingFoundMessage="Nobody of that name. Add the person under People first."
          data={partners.map(({ id, name, entryCohort }) => ({
            value: id,
            label: `${name} ${shortYear(entryCohort)}`.trim(),
          }))}
          onChange={(id) => set({ partner: partners.find((one) => one.id === id) ?? null })}
        />
      ) : (
        <p>
          {capitalize(words[values.partnerIs])} of {member.name}: <strong>{values.partner.name}</strong>
          {canChoosePartner && (
            <Button variant="subtle" size="compact-sm" onClick={() => set({ partner: null })}>
              Change
            </Button>
          )}
        </p>
      )}
      {choosesAll && (
        <Group grow gap={8} align="start">
          <Select
            label="Year"
            allowDeselect={false}
            data={years.map((year) => ({ value: String(year), label: academicYearWords(year) }))}
            value={String(values.year)}
            onChange={(year) => set({ year: Number(year) })}
          />
          <Select
            label="Kind"
            allowDeselect={false}
            data={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
            value={values.kind}
            onChange={(kind) => set({ kind: kind as Kind })}
          />
        </Group>
      )}
      {!choosesSide && (
        <Select
          label="How it ended"
          allowDeselect={false}
          data={Object.entries(endWords).map(([value, label]) => ({ value, label }))}
          value={values.endReason}
          onChange={(endReason) => set({ endReason: endReason as EndReason })}
        />
      )}
      {remark !== null && <p role="status">{remark} Keep it if that is how it was.</p>}
      <Group gap={8}>
        <Button type="submit" size="compact-md" loading={props.isSaving} disabled={values.partner === null}>
          {choosesSide ? 'Add the link' : 'Save'}
        </Button>
        <Button variant="default" size="compact-md" onClick={props.onCancel}>
          Cancel
        </Button>
        {props.onRemove !== undefined && (
          <Button variant="subtle" color="red" size="compact-md" ml="auto" onClick={props.onRemove}>
            Remove the link
          </Button>
        )}
      </Group>
    </form>
  );
};
