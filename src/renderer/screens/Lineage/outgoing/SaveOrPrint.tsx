import { Button, Drawer } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { LineageModel } from '../lineageModel.ts';
import { OutPanel } from './OutPanel.tsx';

/** The one way out of the lineage: a button, and beside the tree what is to leave and how. */
export const SaveOrPrint = ({ model }: { model: LineageModel }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.7} />}
        onClick={() => setOpen(true)}
      >
        Save or print
      </Button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size={900}
        title="Save or print the lineage"
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 0 }}
      >
        <OutPanel model={model} />
      </Drawer>
    </>
  );
};
