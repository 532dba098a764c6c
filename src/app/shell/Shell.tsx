import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useLayoutsDialog } from '../../features/layouts/dialogState';
import { useModelsDialog } from '../../features/models/dialogState';
import { useRunsView } from '../../features/runs/runsView';
import { useBenchmark, useReplay } from '../../studio/hooks';
import { useMedia } from '../../ui/useMedia';
import { CommandSource } from '../actions/CommandSource';
import { useApplyTheme } from '../theme';
import { DropVeil } from './DropVeil';
import { Header } from './Header';
import { LiveRegion, Notices } from './LiveRegion';
import { StillStage } from './Stage';
import { collectKeys } from './typedAhead';
import { WideLayout } from './WideLayout';
import styles from './shell.module.css';

const WIDE = '(min-width: 960px)';
const PhoneLayout = lazy(() => import('./PhoneLayout'));
const Palette = lazy(() => import('./Palette'));
const Compare = lazy(async () => ({ default: (await import('../../features/runs/Compare')).Compare }));
const Presenter = lazy(async () => ({
  default: (await import('../../features/replay/Presenter')).Presenter,
}));
const Help = lazy(() => import('./Help'));
const BenchmarkDialog = lazy(() => import('../../features/benchmark/BenchmarkDialog'));
const LayoutsDialog = lazy(() => import('../../features/layouts/LayoutsDialog'));
const ModelsDialog = lazy(() => import('../../features/models/ModelsDialog'));

/** The studio on the screen. */
export function Shell() {
  const wide = useMedia(WIDE);
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const layouts = useLayoutsDialog((s) => s.open);
  const models = useModelsDialog((s) => s.open);
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
  useApplyTheme();
  return (
    <CommandSource openPalette={openPalette} openHelp={openHelp}>
      {(commands) => (
        <div className={styles.shell}>
          <Header wide={wide} />
          <main className={styles.main}>
            <Suspense fallback={null}>{wide ? <WideLayout /> : <PhoneLayout />}</Suspense>
          </main>
          <LiveRegion />
          <Notices />
          <DropVeil />
          <Suspense fallback={null}>
            {open === 'palette' && <Palette commands={commands} typed={takeTyped} onClose={close} />}
            {comparing && <Compare still={StillStage} />}
            {presenting && <Presenter still={StillStage} />}
            {open === 'help' && <Help onClose={close} />}
            {layouts && <LayoutsDialog />}
            {models && <ModelsDialog />}
            {benchmark && <BenchmarkDialog />}
          </Suspense>
        </div>
      )}
    </CommandSource>
  );
}
