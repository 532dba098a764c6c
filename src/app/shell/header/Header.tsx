import { Moon, Sun } from 'lucide-react';
import { BenchmarkChip } from '../../../features/benchmark/BenchmarkChip';
import { ModelChip } from '../../../features/models/ModelChip';
import { CommandButton, useCommand } from '../../../ui/command';
import { Hidden } from '../../../ui/Hidden';
import { IconButton } from '../../../ui/IconButton';
import { Mark } from '../../../ui/Mark';
import { useTheme } from '../../theme';
import { RunButtons } from '../RunButtons';
import { SceneMenu } from './SceneMenu';
import { SceneName } from './SceneName';
import { UpdateButton } from './UpdateButton';
import { shellWords } from '../../../words/parts/app/shell';
import { lazyPart } from '../../../ui/failures/lazyPart';
import { partsWords } from '../../../words/parts/app/parts';
import styles from '../shell.module.css';

const KeptNote = lazyPart(
  () => partsWords('theHeader'),
  async () => (await import('./KeptNote')).KeptNote,
);

/** The bar at the top: where you are, what to do next, and what it runs on. */
export function Header({ wide }: { readonly wide: boolean }) {
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        <h1 className={styles.wordmark}>
          <Mark size={22} />
          {wide ? 'Scenograph' : <Hidden>{shellWords('scenograph')}</Hidden>}
        </h1>
        <SceneName />
        <SceneMenu />
        {wide && <CommandButton id="new-scene" iconOnly small />}
        <KeptNote />
      </div>
      {wide && (
        <div className={styles.history}>
          <CommandButton id="undo" iconOnly />
          <CommandButton id="redo" iconOnly />
        </div>
      )}
      {wide && <RunButtons />}
      <div className={styles.machine}>
        <BenchmarkChip />
        <UpdateButton />
        <ModelChip compact={!wide} />
        <ThemeButton />
        <CommandButton id="palette" iconOnly />
      </div>
    </header>
  );
}

function ThemeButton() {
  const theme = useTheme();
  const command = useCommand('theme');
  return (
    <IconButton
      label={theme === 'dark' ? shellWords('lightTheme') : shellWords('darkTheme')}
      icon={theme === 'dark' ? Sun : Moon}
      keys={command.keys}
      onClick={command.perform}
    />
  );
}
