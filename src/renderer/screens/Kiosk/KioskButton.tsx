import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { hrefOf } from '../../stores/route.ts';

/** Leads to the screen on which the kiosk is started. */
export const KioskButton = () => (
  <Button
    component="a"
    href={hrefOf('kiosk')}
    variant="default"
    leftSection={<IconDeviceDesktop size={16} stroke={1.7} aria-hidden />}
  >
    Kiosk
  </Button>
);
