import { Button, FileButton, Menu } from '@mantine/core';
import { IconFileDownload, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import type { CommentsShown } from '../CommentsPage.tsx';
import classes from './agreement.module.css';
import { useTaskFile } from './useTaskFile.ts';

/** The coding task goes out as a workbook to someone at another laptop, and comes back filled. */
export const TaskFile = ({ shown }: { shown: CommentsShown }) => {
  const { save, bring, problem } = useTaskFile(shown);
  const open = useRef<() => void>(() => {});
  return (
    <>
      <FileButton accept=".xlsx,.xlsm,.ods" onChange={(file) => file !== null && void bring(file)}>
        {({ onClick }) => {
          open.current = onClick;
          return (
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button variant="default" leftSection={<IconFileExport size={16} stroke={1.7} />}>
                  As a file
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconFileDownload size={15} />} onClick={() => void save()}>
                  Save the coding task for someone else
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconFileImport size={15} />}
                  disabled={!shown.canWrite}
                  onClick={() => open.current()}
                >
                  Take in a filled task
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          );
        }}
      </FileButton>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </>
  );
};
