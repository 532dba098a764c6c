import { LayoutGrid } from 'lucide-react';
import { TEMPLATES } from '../../plan/arrange/templates';
import { useView } from '../../studio/hooks';
import type { PictureGuide } from '../../plan/snap/picture';
import { Button } from '../../ui/Button';
import { useCommand } from '../../ui/command';
import { Switch } from '../../ui/fields/Switch';
import { Popover } from '../../ui/overlays/Popover';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './LayoutMenu.module.css';

const guideNames: Readonly<Record<PictureGuide, () => string>> = {
  thirds: () => objectsWords('guideThirds'),
  centre: () => objectsWords('guideCentre'),
  safe: () => objectsWords('guideSafe'),
};

/** The layout as a whole: ready ones, a flip, and the lines that boxes snap to. */
export function LayoutMenu() {
  const guides = useView((view) => view.guides);
  const toggleGuide = useView((view) => view.toggleGuide);
  const some = useView((view) => view.selection.length > 0);
  return (
    <Popover
      title={objectsWords('arrange')}
      trigger={
        <Button small icon aria-label={objectsWords('arrange')} title={objectsWords('arrange')}>
          <LayoutGrid size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      }
    >
      <p className={styles.note}>{objectsWords(some ? 'arrangesSelected' : 'arrangesAll')}</p>
      <ul className={styles.list}>
        {[...TEMPLATES.map((template) => `lay-out-${template}`), 'flip'].map((id) => (
          <li key={id}>
            <Line id={id} />
          </li>
        ))}
      </ul>
      <fieldset className={styles.guides}>
        <legend className={styles.note}>{objectsWords('guides')}</legend>
        {(Object.keys(guideNames) as PictureGuide[]).map((kind) => (
          <Switch
            key={kind}
            label={guideNames[kind]()}
            checked={guides.includes(kind)}
            onChange={() => toggleGuide(kind)}
          />
        ))}
      </fieldset>
    </Popover>
  );
}

function Line({ id }: { readonly id: string }) {
  const { label, icon: Icon, enabled, perform } = useCommand(id);
  return (
    <Button className={styles.line} aria-disabled={!enabled} onClick={() => enabled && perform()}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      {label}
    </Button>
  );
}
