import { Button, Checkbox, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload, IconPackageExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../client/ClientProvider.tsx';
import { useProtection } from '../../client/protection.ts';
import { useHostInfo } from '../../client/queries.ts';
import { sayError } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { formatMoment } from '../../components/format.ts';
import { saveFile } from '../../components/saveFile.ts';
import classes from './handOver.module.css';
import { usePackage } from './usePackage.ts';

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** @param isProtected whether the chapter is encrypted: then nothing readable goes along unless it is asked for */
const Making = ({ isProtected }: { isProtected: boolean }) => {
  const [withTables, setWithTables] = useState(!isProtected);
  const [withBook, setWithBook] = useState(!isProtected);
  const [mayBeRead, setMayBeRead] = useState(false);
  const job = usePackage();
  const needsYes = isProtected && (withTables || withBook);
  return (
    <Card title="Make a package">
      <Stack gap={12}>
        <Text c="var(--mg-ink-2)">
          One .zip for the next board: the chapter as it is now, checked, with its sums and counts and a text
          that says what to do with it. It holds data about fellow students: give it to the next board only.
        </Text>
        {isProtected && (
          <Text c="var(--mg-ink-2)">
            The chapter in it is encrypted and opens with the passphrase that it has now, or with the recovery
            code. Tables and the family book could be read without either, so they stay out unless you choose
            them.
          </Text>
        )}
        <Checkbox
          checked={withTables}
          onChange={(event) => setWithTables(event.currentTarget.checked)}
          label="Tables for a spreadsheet"
          description="People, pairings and lineage, readable without MentorGrove."
        />
        <Checkbox
          checked={withBook}
          onChange={(event) => setWithBook(event.currentTarget.checked)}
          label="Family book"
          description="The families one by one, to read in a browser, to print, or to save as a PDF. Withheld names stay withheld."
        />
        {needsYes && (
          <Checkbox
            checked={mayBeRead}
            onChange={(event) => setMayBeRead(event.currentTarget.checked)}
            label="Put them in all the same, readable for whoever has the package"
            description="They hold names, addresses and who mentored whom, and are not encrypted."
          />
        )}
        {job.progress !== null && (
          <div role="status" className={classes.progress}>
            <Progress value={100} animated size={4} aria-label="Making the package" />
            <span>{job.progress}</span>
            <Button size="compact-sm" variant="default" onClick={job.cancel}>
              Cancel
            </Button>
          </div>
        )}
        {job.problem !== null && (
          <Text role="alert" c="var(--mg-rust-ink)">
            {job.problem}
          </Text>
        )}
        {job.made !== null && (
          <Text role="status" c="var(--mg-primary-ink)">
            {job.made.fileName} is made, was read back, and is whole.
          </Text>
        )}
        <Group justify="flex-end">
          <Button
            leftSection={<IconPackageExport size={16} stroke={1.7} aria-hidden />}
            disabled={job.progress !== null || (needsYes && !mayBeRead)}
            onClick={() => job.make({ withTables, withBook, mayBeRead: needsYes && mayBeRead })}
          >
            Make the package
          </Button>
        </Group>
      </Stack>
    </Card>
  );
};

/** A package for the next board, and those that were made before. */
export const PackageView = () => {
  const client = useClient();
  const host = useHostInfo();
  const protection = useProtection();
  const packages = useQuery({ queryKey: ['packages'], queryFn: () => client.handOver.list() });
  const save = async (fileName: string): Promise<void> => {
    try {
      const file = await client.handOver.download({ fileName });
      saveFile(fileName, new Uint8Array(await file.arrayBuffer()), 'application/zip', {
        kind: 'hand-over package',
        about: 'everyone',
      });
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <div className={classes.columns}>
      {protection.data !== undefined && <Making isProtected={protection.data.isProtected} />}
      <Card title="Packages of this chapter">
        {packages.data === undefined || packages.data.length === 0 ? (
          <Text c="var(--mg-ink-3)">None is made yet.</Text>
        ) : (
          <ul className={classes.packages}>
            {packages.data.map(({ fileName, madeAt, bytes, isProtected }) => (
              <li key={fileName}>
                <div>
                  <strong>{formatMoment(madeAt)}</strong>
                  <small>
                    {fileName}, {sizeOf(bytes)}
                    {protection.data?.isProtected === true &&
                      !isProtected &&
                      ', readable without the passphrase'}
                  </small>
                </div>
                <Button
                  size="compact-md"
                  variant="default"
                  leftSection={<IconDownload size={15} stroke={1.7} aria-hidden />}
                  aria-label={`Save ${fileName}`}
                  onClick={() => void save(fileName)}
                >
                  Save
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Text size="sm" c="var(--mg-ink-3)" mt={12}>
          They lie in the folder “hand-over”{host.data === undefined ? '' : ` of ${host.data.dataFolder}`}.
        </Text>
      </Card>
    </div>
  );
};
