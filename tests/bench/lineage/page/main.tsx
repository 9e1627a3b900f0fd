import { createRoot } from 'react-dom/client';
import '../../../../src/renderer/app/tokens.css';
import './page.css';
import { largeLineage } from '../../../unit/lineage/largeLineage.ts';
import { Ours } from './Ours.tsx';
import { Peer } from './Peer.tsx';

const asked = new URLSearchParams(window.location.search);
const lineage = largeLineage(Number(asked.get('people')));
const Page = asked.get('painter') === 'peer' ? Peer : Ours;
createRoot(document.getElementById('root')!).render(<Page lineage={lineage} />);
