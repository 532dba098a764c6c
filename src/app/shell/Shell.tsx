import { useCallback, useRef, useState } from 'react';
import { createLayoutsDialog, useLayoutsDialog } from '../../features/layouts/dialogState';
import { createModelsDialog, useModelsDialog } from '../../features/models/dialogState';
import { createRunsView, useRunsView } from '../../features/runs/runsView';
import { createShelfDialog, useShelfDialog } from '../../features/scenes/dialogState';
import { useBenchmark, useReplay } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { ErrorBoundary } from '../../ui/failures/ErrorBoundary';
import { lazyPart } from '../../ui/failures/lazyPart';
import { useMedia } from '../../ui/useMedia';
import { partsWords } from '../../words/parts/app/parts';
import { CommandSource } from '../actions/CommandSource';
import { useApplyTheme } from '../theme';
import { DropVeil } from './DropVeil';
import { useExtras } from './dialogs/extras';
import { useInHand } from './inHand';
import { Header } from './header/Header';
import { LiveRegion, Notices } from './LiveRegion';
import { StillStage } from './layout/Stage';
import { collectKeys } from './dialogs/typedAhead';
import { WideLayout } from './layout/WideLayout';
import styles from './shell.module.css';

const WIDE = '(min-width: 960px)';
const PhoneLayout = lazyPart(
  () => partsWords('theStudio'),
  async () => (await import('./layout/PhoneLayout')).default,
);
const Palette = lazyPart(
  () => partsWords('thePalette'),
  async () => (await import('./dialogs/Palette')).default,
  {
    close: ({ onClose }) => onClose(),
  },
);
const Help = lazyPart(
  () => partsWords('theHelp'),
  async () => (await import('./dialogs/Help')).default,
  {
    close: ({ onClose }) => onClose(),
  },
);
const Compare = lazyPart<{ readonly still: typeof StillStage; readonly onClose: () => void }>(
  () => partsWords('comparing'),
  async () => (await import('../../features/runs/Compare')).Compare,
  { close: ({ onClose }) => onClose() },
);
const Presenter = lazyPart<{ readonly still: typeof StillStage; readonly onClose: () => void }>(
  () => partsWords('presenting'),
  async () => (await import('../../features/replay/Presenter')).Presenter,
  { close: ({ onClose }) => onClose() },
);
const BenchmarkDialog = lazyPart(
  () => partsWords('theBenchmark'),
  async () => (await import('../../features/benchmark/BenchmarkDialog')).default,
  { close: ({ onClose }) => onClose() },
);
const LayoutsDialog = lazyPart(
  () => partsWords('theLayouts'),
  async () => (await import('../../features/layouts/LayoutsDialog')).default,
  { close: ({ onClose }) => onClose() },
);
const ShelfDialog = lazyPart(
  () => partsWords('theShelf'),
  async () => (await import('../../features/scenes/ShelfDialog')).default,
  { close: ({ onClose }) => onClose() },
);
const Extras = lazyPart(
  () => partsWords('thisPart'),
  async () => (await import('./dialogs/Extras')).default,
);
const ModelsDialog = lazyPart(
  () => partsWords('theModels'),
  async () => (await import('../../features/models/ModelsDialog')).default,
  { close: ({ onClose }) => onClose() },
);

/** The studio on the screen. */
export function Shell() {
  const studio = useStudio();
  const wide = useMedia(WIDE);
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const layouts = useLayoutsDialog((s) => s.open);
  const shelf = useShelfDialog((s) => s.open);
  const models = useModelsDialog((s) => s.open);
  const extra = useExtras((s) => s.open !== null);
  const benchmark = useBenchmark((s) => s.open);
  const comparing = useRunsView((s) => s.compared !== null);
  const presenting = useReplay((s) => s.presenting);
  const typed = useRef(() => ({ text: '', entered: false }));
  const openPalette = useCallback(() => {
    typed.current();
    typed.current = collectKeys(window);
    setOpen('palette');
  }, []);
  const takeTyped = useCallback(() => typed.current(), []);
  const openHelp = useCallback(() => setOpen('help'), []);
  const close = useCallback(() => setOpen(null), []);
  const { ref, handlers, isMine } = useInHand();
  useApplyTheme();
  return (
    <CommandSource isMine={isMine} openPalette={openPalette} openHelp={openHelp}>
      {(commands) => (
        <div ref={ref} className={styles.shell} {...handlers}>
          <ErrorBoundary what={partsWords('theHeader')} small>
            <Header wide={wide} />
          </ErrorBoundary>
          <main className={styles.main}>{wide ? <WideLayout /> : <PhoneLayout />}</main>
          <LiveRegion />
          <Notices />
          <DropVeil isMine={isMine} />
          {open === 'palette' && <Palette commands={commands} typed={takeTyped} onClose={close} />}
          {comparing && (
            <Compare
              still={StillStage}
              onClose={() => studio.own(createRunsView).setState({ compared: null })}
            />
          )}
          {presenting && <Presenter still={StillStage} onClose={() => studio.replay.present(false)} />}
          {open === 'help' && <Help onClose={close} />}
          {layouts && (
            <LayoutsDialog onClose={() => studio.own(createLayoutsDialog).setState({ open: false })} />
          )}
          {models && (
            <ModelsDialog
              onClose={() => studio.own(createModelsDialog).setState({ open: false, dropped: null })}
            />
          )}
          {shelf && <ShelfDialog onClose={() => studio.own(createShelfDialog).setState({ open: false })} />}
          {extra && <Extras />}
          {benchmark && <BenchmarkDialog onClose={() => studio.benchmark.show(false)} />}
        </div>
      )}
    </CommandSource>
  );
}
