import {
  IconAbc,
  IconAt,
  IconCalendar,
  IconCheckbox,
  IconCircleDot,
  IconClock,
  IconEyeOff,
  IconGridDots,
  IconHash,
  IconHome,
  IconListNumbers,
  IconMapPin,
  IconNotes,
  IconPhone,
  IconSchool,
  IconStack2,
  IconStarHalf,
  IconSwitch3,
  IconToggleLeft,
  IconUser,
  IconUserPlus,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { questionTypeDefinitions } from '../../../shared/instrument/index.ts';
import {
  type ImportProposal,
  type PersonField,
  type ProposedColumn,
  type ProposedItem,
  personFields,
  type StoreAs,
} from '../../../shared/intake/index.ts';
import {
  type DisplayWords,
  type ItemId,
  type QuestionType,
  questionTypes,
} from '../../../shared/model/index.ts';
import type { InstrumentWithItems } from '../../../shared/rpc/index.ts';

const fieldIcons: Record<PersonField, TablerIcon> = {
  name: IconUser,
  firstName: IconUser,
  lastName: IconUser,
  goesBy: IconUser,
  pronouns: IconUser,
  email: IconAt,
  phone: IconPhone,
  entryYear: IconSchool,
  role: IconSwitch3,
  bothRoles: IconSwitch3,
  places: IconStack2,
  oneMore: IconUserPlus,
  hadMentor: IconUsers,
  staysNamed: IconHome,
  answeredAt: IconClock,
  codeWord: IconAbc,
};

const typeIcons: Record<QuestionType, TablerIcon> = {
  single: IconCircleDot,
  multiple: IconCheckbox,
  rating: IconStarHalf,
  ranking: IconListNumbers,
  number: IconHash,
  shortText: IconAbc,
  longText: IconNotes,
  date: IconCalendar,
  place: IconMapPin,
  people: IconUsers,
  yesNo: IconToggleLeft,
  grid: IconGridDots,
};

const fieldLabels = (words: DisplayWords): Record<PersonField, string> => ({
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  goesBy: 'Name they go by',
  pronouns: 'Pronouns',
  email: 'E-mail',
  phone: 'Phone',
  entryYear: 'Class year',
  role: 'Role',
  bothRoles: `Both ${words.mentee} and ${words.mentor}`,
  places: 'Places',
  oneMore: 'Would take one more',
  hadMentor: `Had a ${words.mentor} before`,
  staysNamed: 'Stays named in the family tree',
  answeredAt: 'Answered at',
  codeWord: 'Code word',
});

const newTypes = questionTypes.filter((type) => type !== 'grid');

export interface TargetGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

const itemOf = (proposal: ImportProposal, column: ProposedColumn): ProposedItem | undefined => {
  const { target } = column;
  return target.kind === 'item' ? proposal.items.find(({ key }) => key === target.itemKey) : undefined;
};

/** The entry of the list that says what a column is stored as. */
export const targetValueOf = (proposal: ImportProposal, column: ProposedColumn): string => {
  const { target } = column;
  if (target.kind === 'leftOut') return 'leftOut';
  if (target.kind === 'field') return `field:${target.field}`;
  const item = itemOf(proposal, column);
  return item?.existingId != null ? `item:${item.existingId}` : `new:${item?.item.type ?? 'shortText'}`;
};

export const iconOf = (proposal: ImportProposal, column: ProposedColumn): TablerIcon => {
  const { target } = column;
  if (target.kind === 'leftOut') return IconEyeOff;
  if (target.kind === 'field') return fieldIcons[target.field];
  return typeIcons[itemOf(proposal, column)?.item.type ?? 'shortText'];
};

/** Everything that a column can be stored as, in groups. */
export const targetsOf = (
  proposal: ImportProposal,
  column: ProposedColumn,
  instruments: readonly InstrumentWithItems[],
  words: DisplayWords,
): TargetGroup[] => {
  const labels = fieldLabels(words);
  const own = itemOf(proposal, column);
  const nameOfType = (type: QuestionType): string => {
    const { label } = questionTypeDefinitions[type];
    const isOwn = own !== undefined && own.existingId === null && own.item.type === type;
    return isOwn ? own.item.shortName : `New question: ${label.toLowerCase()}`;
  };
  const types = own?.item.type === 'grid' ? questionTypes : newTypes;
  const stored = instruments
    .filter(({ instrument }) => instrument.id === proposal.instrumentId)
    .flatMap(({ items }) => items);
  return [
    { group: 'Question', items: types.map((type) => ({ value: `new:${type}`, label: nameOfType(type) })) },
    {
      group: 'Question of this chapter',
      items: stored.map(({ id, shortName }) => ({ value: `item:${id}`, label: shortName })),
    },
    {
      group: 'About the person',
      items: personFields.map((field) => ({ value: `field:${field}`, label: labels[field] })),
    },
    { group: 'Nothing', items: [{ value: 'leftOut', label: 'Left out' }] },
  ].filter(({ items }) => items.length > 0);
};

/** What the person chose in the list. */
export const storeAsOf = (value: string): StoreAs => {
  const [kind, rest = ''] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
  if (kind === 'field') return { kind: 'field', field: rest as PersonField };
  if (kind === 'new') return { kind: 'newItem', type: rest as QuestionType };
  if (kind === 'item') return { kind: 'existingItem', itemId: rest as ItemId };
  return { kind: 'leftOut' };
};
