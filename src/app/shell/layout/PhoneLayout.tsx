import { Tabs } from '@base-ui/react/tabs';
import { useEffect } from 'react';
import { ReplayAside } from '../../../features/replay/panels/ReplayAside';
import { ReplayReasoning } from '../../../features/replay/panels/ReplayReasoning';
import { useReplay, useView } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import type { PhoneTab } from '../../../studio/document/view';
import { CommandButton } from '../../../ui/command';
import { ErrorBoundary } from '../../../ui/failures/ErrorBoundary';
import { RunButtons } from '../RunButtons';
import { PanelStack } from './PanelStack';
import { Stage } from './Stage';
import { shellWords } from '../../../words/parts/app/shell';
import styles from './PhoneLayout.module.css';
import { partsWords } from '../../../words/parts/app/parts';

const tabs = (): readonly { value: PhoneTab; label: string }[] => [
  { value: 'prompt', label: shellWords('prompt') },
  { value: 'plan', label: shellWords('plan') },
  { value: 'paint', label: shellWords('paint') },
  { value: 'runs', label: shellWords('runs') },
];

/** Phone: the stage above, tabs below, the buttons in reach of the thumb. */
export default function PhoneLayout() {
  const studio = useStudio();
  const tab = useView((s) => s.phoneTab);
  const replaying = useReplay((s) => s.position !== null);
  useFollowRun();
  return (
    <div className={styles.phone}>
      <div className={styles.phoneStage}>
        <Stage filmstrip={false} />
      </div>
      <Tabs.Root
        className={styles.tabs}
        value={tab}
        onValueChange={(value: PhoneTab) => studio.stores.view.getState().setPhoneTab(value)}
      >
        <Tabs.List className={styles.tabList}>
          {tabs().map(({ value, label }) => (
            <Tabs.Tab key={value} value={value} className={styles.tab}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs().map(({ value }) => (
          <Tabs.Panel key={value} value={value} className={styles.tabPanel}>
            {value === 'plan' && replaying ? (
              <ErrorBoundary what={partsWords('theReplay')} small>
                <ReplayReasoning />
                <ReplayAside />
              </ErrorBoundary>
            ) : (
              <PanelStack screen="phone" part={value} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
      <div className={styles.thumbBar}>
        <CommandButton id="undo" iconOnly />
        <CommandButton id="redo" iconOnly />
        <RunButtons options={false} />
      </div>
    </div>
  );
}

/** A run brings up the tab that shows it. */
function useFollowRun() {
  const studio = useStudio();
  useEffect(
    () =>
      studio.stores.run.subscribe((now, before) => {
        if (now.kind === before.kind) return;
        if (now.kind === 'planning') studio.stores.view.getState().setPhoneTab('plan');
        if (now.kind === 'painting') studio.stores.view.getState().setPhoneTab('paint');
      }),
    [studio],
  );
}
