import { Button } from '@mantine/core';
import { useState } from 'react';
import { type EdgeStyle, edgeStyleOf } from '../../../shared/lineage/index.ts';
import type { CorrectedLink, PairingId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { capitalize, formatDay } from '../../components/format.ts';
import { AddLink, useRosterNames } from './AddLink.tsx';
import { LinkForm, type LinkValues } from './LinkForm.tsx';
import {
  type LineageModel,
  type LineageMoment,
  type Member,
  type Pairing,
  yearsOfCycles,
} from './lineageModel.ts';
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
  const [editing, setEditing] = useState<PairingId | null>(null);
  const done = { onDone: () => setEditing(null) };
  const correct = useCommand((client, link: CorrectedLink) => client.lineage.correctLink(link), {
    said: () => 'The link is corrected',
    ...done,
  });
  const remove = useCommand((client, pairingId: PairingId) => client.lineage.removeLink({ pairingId }), {
    said: () => 'The link is removed',
    ...done,
  });
  const yearOf = yearsOfCycles(chapter);
  const newest = Math.max(...yearOf.values());
  const pairings = [
    ...moment.pairings.filter(({ menteeId }) => menteeId === member.id),
    ...moment.pairings.filter(({ mentorId }) => mentorId === member.id),
  ];
  const everyone = useRosterNames(model);
  const partners = everyone.filter(({ id }) => id !== member.id);
  const partnerOf = (pairing: Pairing): Member | undefined =>
    model.members.get(pairing.menteeId === member.id ? pairing.mentorId : pairing.menteeId);
  const yearOfPairing = ({ cycleId }: Pairing): number => yearOf.get(cycleId) ?? newest;
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
      {canChange && (
        <div className={classes.addLink}>
          <AddLink model={model} person={member} lastYear={newest - 1} />
        </div>
      )}
    </>
  );
};
