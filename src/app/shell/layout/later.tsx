import { lazyPart } from '../../../ui/failures/lazyPart';
import { partsWords } from '../../../words/parts/app/parts';

// Panels with nothing to show on an empty stage, or that read prompts, come behind the first paint. They are asked for
// as soon as the layout is drawn.

export const ChecksPanel = lazyPart(
  () => partsWords('theChecks'),
  async () => (await import('../../../features/checks/ChecksPanel')).ChecksPanel,
);
export const Filmstrip = lazyPart(
  () => partsWords('thePaintings'),
  async () => (await import('../../../features/gallery/Filmstrip')).Filmstrip,
);
export const InspectorPanel = lazyPart(
  () => partsWords('theInspector'),
  async () => (await import('../../../features/inspector/InspectorPanel')).InspectorPanel,
);
export const NotesPanel = lazyPart(
  () => partsWords('theNotes'),
  async () => (await import('../../../features/examples/NotesPanel')).NotesPanel,
);
export const PaintingDetails = lazyPart(
  () => partsWords('theDetails'),
  async () => (await import('../../../features/painting/PaintingDetails')).PaintingDetails,
);
export const PaintOptions = lazyPart(
  () => partsWords('thePaintingOptions'),
  async () => (await import('../../../features/painting/PaintOptions')).PaintOptions,
);
export const PlansPanel = lazyPart(
  () => partsWords('thePlans'),
  async () => (await import('../../../features/plans/PlansPanel')).PlansPanel,
);
export const RunsPanel = lazyPart(
  () => partsWords('theRuns'),
  async () => (await import('../../../features/runs/RunsPanel')).RunsPanel,
);
