import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';

/** Leads to the screen on which the kiosk is started. */
export const KioskButton = () => (
  <Button
    component="a"
    href="#/kiosk"
    variant="default"
    leftSection={<IconDeviceDesktop size={16} stroke={1.7} aria-hidden />}
  >
    Kiosk
  </Button>
);
