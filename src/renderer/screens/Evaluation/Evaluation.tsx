import { EmptyState } from '../../components/EmptyState.tsx';

export const Evaluation = () => <EmptyState title="Evaluation">This screen is being built.</EmptyState>;
