import { useQuery } from '@tanstack/react-query';
import { useDocument } from '../../../studio/hooks';
import type { SceneFile } from '../../../library/scene';
import { scenesQuery } from '../../../studio/queries';
import { queried } from '../../../studio/Queried';
import { useStudio } from '../../../studio/StudioContext';
import { Button } from '../../../ui/Button';
import { useCommand } from '../../../ui/command';
import { ErrorBoundary } from '../../../ui/failures/ErrorBoundary';
import { Keys } from '../../../ui/keys/Keys';
import { shellWords } from '../../../words/parts/app/shell';
import { day } from '../../../words/numbers';
import { partsWords } from '../../../words/parts/app/parts';
import { LanguageField } from './LanguageField';
import styles from './menu.module.css';

/** How many earlier scenes the menu lists. */
const RECENT = 8;

interface Props {
  readonly onDone: () => void;
}

/** What can be done with scenes, those kept on this device, and the language. */
export const SceneMenuItems = queried(function SceneMenuItems({ onDone }: Props) {
  return (
    <>
      <ul className={styles.menu}>
        {[
          'new-scene',
          'open-scene',
          'shelf',
          'gallery',
          'save-scene',
          'copy-link',
          'copy-embed',
          'export',
          'layouts',
          'benchmark',
          'tour',
          'news',
        ].map((id) => (
          <li key={id}>
            <MenuCommand id={id} onDone={onDone} />
          </li>
        ))}
      </ul>
      <RecentScenes onDone={onDone} />
      <LanguageField />
    </>
  );
});

function MenuCommand({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { label, icon: Icon, keys, enabled, perform } = useCommand(id);
  const choose = () => {
    if (!enabled) return;
    onDone();
    perform();
  };
  return (
    <Button className={styles.menuItem} aria-disabled={!enabled} onClick={choose}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>{label}</span>
      {keys && <Keys keys={keys} />}
    </Button>
  );
}

function RecentScenes({ onDone }: Props) {
  const { scenes } = useStudio();
  const current = useDocument((s) => s.id);
  const { data } = useQuery(scenesQuery(scenes));
  const others = (data ?? []).filter(({ id }) => id !== current).slice(0, RECENT);
  if (others.length === 0) return null;
  return (
    <>
      <p className={styles.menuHeading} id="recent-scenes">
        {shellWords('keptHere')}
      </p>
      <ul className={styles.menu} aria-labelledby="recent-scenes">
        {others.map((scene) => (
          <ErrorBoundary key={scene.id} what={partsWords('thisLine')} small item of={scene}>
            <RecentScene scene={scene} onDone={onDone} />
          </ErrorBoundary>
        ))}
      </ul>
    </>
  );
}

function RecentScene({ scene, onDone }: { readonly scene: SceneFile; readonly onDone: () => void }) {
  const { scenes } = useStudio();
  const { id, name, prompt, updatedAt } = scene;
  return (
    <li>
      <Button
        className={styles.menuItem}
        onClick={() => {
          onDone();
          void scenes.open(id);
        }}
      >
        <span>{name || prompt || shellWords('untitledScene')}</span>
        <time dateTime={new Date(updatedAt).toISOString()}>{day(updatedAt)}</time>
      </Button>
    </li>
  );
}
