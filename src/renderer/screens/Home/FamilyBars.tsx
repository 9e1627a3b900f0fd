import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { Card } from '../../components/Card.tsx';
import { familyColor } from '../../components/families.ts';
import { hrefOf } from '../../stores/route.ts';
import { countFamilies } from './countFamilies.ts';
import classes from './home.module.css';

const most = 9;

/** The families by size. */
export const FamilyBars = ({
  snapshot,
  className,
}: {
  snapshot: PairingSnapshot;
  className: string | undefined;
}) => {
  const families = useMemo(() => countFamilies(snapshot), [snapshot]);
  const largest = families[0]?.members ?? 1;
  return (
    <Card
      title="Families"
      note={families.length > most ? `${families.length}, the largest ${most}` : undefined}
      action={<Anchor href={hrefOf('lineage')}>Open lineage</Anchor>}
      className={className}
    >
      {families.length === 0 ? (
        <Text c="var(--mg-ink-2)">Families grow from approved pairs. The first pairing founds them.</Text>
      ) : (
        <ul className={classes.familyList}>
          {families.slice(0, most).map((family) => (
            <li key={family.name}>
              <span>{family.name}</span>
              <span
                className={classes.familyBar}
                style={{ width: `${(62 * family.members) / largest}%`, background: familyColor(family.name) }}
              />
              <span>{family.members}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
