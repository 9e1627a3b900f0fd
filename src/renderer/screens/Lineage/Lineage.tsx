import { EmptyState } from '../../components/EmptyState.tsx';

export const Lineage = () => <EmptyState title="Lineage">Soon.</EmptyState>;
