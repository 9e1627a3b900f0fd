import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../client/ClientProvider.tsx';
import { useLookAtKiosk } from '../../client/kiosk.ts';
import classes from './kiosk.module.css';

/** Says in amber, to everybody, that the kiosk ends without its word, and lets anybody stop that. */
export const EndBanner = ({ seconds }: { seconds: number }) => {
  const client = useClient();
  const look = useLookAtKiosk();
  const stop = useMutation({ mutationFn: () => client.kiosk.cancelEnd(), onSuccess: look });
  const minutes = Math.ceil(seconds / 60);
  return (
    <div className={classes.banner} role="status">
      <span>
        Somebody asked to end the kiosk without its word. It ends in{' '}
        {minutes === 1 ? 'a minute' : `${minutes} minutes`}. If that was not the board, stop it.
      </span>
      <Button size="compact-md" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
        Stop it
      </Button>
    </div>
  );
};
