import type { ReactNode } from 'react';
import { ObjectsPanel } from '../../../features/objects/ObjectsPanel';
import { PromptPanel } from '../../../features/prompt/PromptPanel';
import { ReasoningPanel } from '../../../features/reasoning/ReasoningPanel';
import type { PhoneTab } from '../../../studio/document/view';
import { useReplay } from '../../../studio/hooks';
import { lazyPart } from '../../../ui/failures/lazyPart';
import { Section } from '../../../ui/Section';
import { partsWords } from '../../../words/parts/app/parts';
import { shellWords } from '../../../words/parts/app/shell';
import type { Column } from './columnsStore';
import {
  ChecksPanel,
  Filmstrip,
  InspectorPanel,
  NotesPanel,
  PaintingDetails,
  PaintOptions,
  PlansPanel,
  RunsPanel,
} from './later';
import styles from '../shell.module.css';

export type Screen = 'wide' | 'phone';

/** A panel beside the stage. */
export interface PanelPlace {
  readonly key: string;
  /** As it begins a sentence: "The prompt stopped working." */
  readonly name: () => string;
  /** The column of a wide screen that it is in, and where from the top; null: it has another place there. */
  readonly wide: readonly [Column, number] | null;
  /** The tab of a phone that it is in, and where from the top. */
  readonly phone: readonly [PhoneTab, number];
  readonly draw: (screen: Screen) => ReactNode;
}

const ReplayReasoning = lazyPart(
  () => partsWords('theReasoning'),
  async () => (await import('../../../features/replay/panels/ReplayReasoning')).ReplayReasoning,
);

/** Every panel, once: both layouts are made from this. */
export const PANELS: readonly PanelPlace[] = [
  {
    key: 'prompt',
    name: () => partsWords('thePrompt'),
    wide: ['left', 1],
    phone: ['prompt', 1],
    draw: () => <PromptPanel />,
  },
  {
    key: 'notes',
    name: () => partsWords('theNotes'),
    wide: ['left', 1.5],
    phone: ['prompt', 2],
    draw: () => <NotesPanel />,
  },
  {
    key: 'reasoning',
    name: () => partsWords('theReasoning'),
    wide: ['left', 2],
    phone: ['plan', 1],
    draw: (screen) => (screen === 'wide' ? <GrowingReasoning /> : <ReasoningPanel />),
  },
  {
    key: 'runs',
    name: () => partsWords('theRuns'),
    wide: ['left', 3],
    phone: ['runs', 1],
    draw: (screen) => <RunsPanel always={screen === 'phone'} />,
  },
  {
    key: 'plans',
    name: () => partsWords('thePlans'),
    wide: ['left', 4],
    phone: ['plan', 2],
    draw: (screen) => <PlansPanel always={screen === 'phone'} />,
  },
  {
    key: 'objects',
    name: () => partsWords('theObjects'),
    wide: ['right', 1],
    phone: ['plan', 4],
    draw: (screen) =>
      screen === 'phone' ? (
        <ObjectsPanel />
      ) : (
        <div className={styles.growScroll}>
          <ObjectsPanel />
        </div>
      ),
  },
  {
    key: 'inspector',
    name: () => partsWords('theInspector'),
    wide: ['right', 2],
    phone: ['plan', 5],
    draw: () => <InspectorPanel />,
  },
  {
    key: 'checks',
    name: () => partsWords('theChecks'),
    wide: ['right', 3],
    phone: ['plan', 3],
    draw: (screen) => <ChecksPanel className={screen === 'wide' ? styles.checks : undefined} />,
  },
  {
    key: 'paintings',
    name: () => partsWords('thePaintings'),
    // Under the stage.
    wide: null,
    phone: ['paint', 1],
    draw: () => <Filmstrip />,
  },
  {
    key: 'details',
    name: () => partsWords('theDetails'),
    wide: ['right', 4],
    phone: ['paint', 2],
    draw: () => <PaintingDetails />,
  },
  {
    key: 'options',
    name: () => partsWords('thePaintingOptions'),
    // Beside the button that paints.
    wide: null,
    phone: ['paint', 3],
    draw: () => (
      <Section title={shellWords('paintingOptions')}>
        <PaintOptions />
      </Section>
    ),
  },
];

/** The panels of a column or a tab, from the top. */
export function panelsIn(
  screen: Screen,
  part: Column | PhoneTab,
  panels: readonly PanelPlace[] = PANELS,
): PanelPlace[] {
  const there = panels.filter((panel) => panel[screen]?.[0] === part);
  return there.toSorted((a, b) => (a[screen]?.[1] ?? 0) - (b[screen]?.[1] ?? 0));
}

/** On a wide screen a replay's reasoning takes the place of the scene's. */
function GrowingReasoning() {
  const replaying = useReplay((s) => s.position !== null);
  return replaying ? <ReplayReasoning className={styles.grow} /> : <ReasoningPanel className={styles.grow} />;
}
