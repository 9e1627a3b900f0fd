import { EmptyState } from '../../components/EmptyState.tsx';

export const Intake = () => <EmptyState title="Intake">This screen is being built.</EmptyState>;
