import { Button } from '@mantine/core';
import { useState } from 'react';
import { type EdgeStyle, edgeStyleOf } from '../../../shared/lineage/index.ts';
import {
  academicYearOf,
  type CorrectedLink,
  type NewPastLink,
  type PairingId,
} from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useLineageSnapshot } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { capitalize, formatDay } from '../../components/format.ts';
import { LinkForm, type LinkValues } from './LinkForm.tsx';
import type { LineageModel, LineageMoment, Member, Pairing } from './lineageModel.ts';
import classes from './panel.module.css';

const lookWords: Record<EdgeStyle, { label: string; tone: ChipTone }> = {
  active: { label: 'active', tone: 'spruce' },
  completed: { label: 'completed', tone: 'neutral' },
  ended: { label: 'ended', tone: 'outlined' },
  bridge: { label: 'took over', tone: 'amber' },
  'co-mentor': { label: 'co-mentor', tone: 'outlined' },
};

interface PairingListProps {
  readonly model: LineageModel;
  readonly moment: LineageMoment;
  readonly member: Member;
}

/** Every pairing of a person with its dates; links of past years can be written down and corrected. */
export const PairingList = ({ model, moment, member }: PairingListProps) => {
  const { chapter, canChange, words } = useChapter();
  const snapshot = useLineageSnapshot();
  const [editing, setEditing] = useState<PairingId | 'new' | null>(null);
  const done = { onDone: () => setEditing(null) };
  const add = useCommand((client, link: NewPastLink) => client.lineage.addLink(link), {
    said: () => 'The link is written down',
    ...done,
  });
  const correct = useCommand((client, link: CorrectedLink) => client.lineage.correctLink(link), {
    said: () => 'The link is corrected',
    ...done,
  });
  const remove = useCommand((client, pairingId: PairingId) => client.lineage.removeLink({ pairingId }), {
    said: () => 'The link is removed',
    ...done,
  });
  const { yearStartsOn } = chapter.settings;
  const yearOf = new Map(
    chapter.cycles.map(({ id, startsOn }) => [id, academicYearOf(startsOn, yearStartsOn)]),
  );
  const newest = Math.max(...yearOf.values());
  const pairings = [
    ...moment.pairings.filter(({ menteeId }) => menteeId === member.id),
    ...moment.pairings.filter(({ mentorId }) => mentorId === member.id),
  ];
  // Everyone but the person, by the name under which they stand in the tree.
  const partners = (snapshot.data?.people ?? [])
    .filter(({ id }) => id !== member.id)
    .map(({ id, name, entryCohort }) => ({ id, name: model.members.get(id)?.name ?? name, entryCohort }))
    .sort((left, right) => left.name.localeCompare(right.name));
  const partnerOf = (pairing: Pairing): Member | undefined =>
    model.members.get(pairing.menteeId === member.id ? pairing.mentorId : pairing.menteeId);
  const yearOfPairing = ({ cycleId }: Pairing): number => yearOf.get(cycleId) ?? newest;
  const saveNew = ({ partner, partnerIs, year, kind }: LinkValues): void => {
    if (partner === null) return;
    const [mentorId, menteeId] = partnerIs === 'mentor' ? [partner.id, member.id] : [member.id, partner.id];
    add.mutate({ mentorId, menteeId, year, kind });
  };
  const saveCorrected = (pairing: Pairing, values: LinkValues): void => {
    const { partner, partnerIs, year, kind, endReason } = values;
    if (partner === null) return;
    const mentorId = partnerIs === 'mentor' ? partner.id : member.id;
    correct.mutate({ pairingId: pairing.id, mentorId, year, kind, endReason });
  };
  return (
    <>
      <h3>Pairings</h3>
      {pairings.length === 0 && <p className={classes.quiet}>No pairing yet in this year.</p>}
      <ul className={classes.pairings}>
        {pairings.map((pairing) => {
          const isMentee = pairing.menteeId === member.id;
          const partner = partnerOf(pairing);
          const look = lookWords[edgeStyleOf(pairing)];
          if (editing === pairing.id && partner !== undefined)
            return (
              <li key={pairing.id}>
                <LinkForm
                  label={`Correct the link with ${partner.name}`}
                  partners={partners}
                  member={member}
                  start={{
                    partner,
                    partnerIs: isMentee ? 'mentor' : 'mentee',
                    year: yearOfPairing(pairing),
                    kind: pairing.kind,
                    endReason: pairing.endReason ?? 'completed',
                  }}
                  lastYear={newest - 1}
                  choosesSide={false}
                  choosesAll={pairing.runId === null && pairing.approvedBy.length === 0}
                  isSaving={correct.isPending}
                  onSave={(values) => saveCorrected(pairing, values)}
                  {...(pairing.runId === null && pairing.approvedBy.length === 0
                    ? { onRemove: () => remove.mutate(pairing.id) }
                    : {})}
                  onCancel={() => setEditing(null)}
                />
              </li>
            );
          return (
            <li key={pairing.id}>
              <div>
                <strong>{partner?.name ?? 'someone no longer on the roster'}</strong>
                <span>
                  {capitalize(isMentee ? words.mentor : words.mentee)}, from {formatDay(pairing.startedOn)}
                  {pairing.endedOn === null ? '' : ` to ${formatDay(pairing.endedOn)}`}
                </span>
              </div>
              {canChange && partner !== undefined && yearOfPairing(pairing) < newest && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Correct the link with ${partner.name}`}
                  onClick={() => setEditing(pairing.id)}
                >
                  Correct
                </Button>
              )}
              <Chip tone={look.tone}>{look.label}</Chip>
            </li>
          );
        })}
      </ul>
      {canChange &&
        (editing === 'new' ? (
          <LinkForm
            label={`Add a link of ${member.name}`}
            partners={partners}
            member={member}
            start={{
              partner: null,
              partnerIs: 'mentor',
              year: newest - 1,
              kind: 'primary',
              endReason: 'completed',
            }}
            lastYear={newest - 1}
            choosesSide
            choosesAll
            isSaving={add.isPending}
            onSave={saveNew}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <Button variant="default" size="compact-md" mt={8} onClick={() => setEditing('new')}>
            Add a {words.mentor} or {words.mentee} of a past year
          </Button>
        ))}
    </>
  );
};
