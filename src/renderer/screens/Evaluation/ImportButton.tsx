import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { goTo } from '../../stores/route.ts';

export const ImportButton = ({ filled }: { filled: boolean }) => (
  <Button
    variant={filled ? 'filled' : 'default'}
    leftSection={<IconFileImport size={16} stroke={1.7} />}
    onClick={() => goTo('intake')}
  >
    Import a survey
  </Button>
);
