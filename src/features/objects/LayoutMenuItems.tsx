import { TEMPLATES } from '../../plan/arrange/templates';
import type { PictureGuide } from '../../plan/snap/picture';
import { useView } from '../../studio/hooks';
import { Button } from '../../ui/Button';
import { useCommand } from '../../ui/command';
import { Switch } from '../../ui/fields/Switch';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './LayoutMenu.module.css';

const guideNames: Readonly<Record<PictureGuide, () => string>> = {
  thirds: () => objectsWords('guideThirds'),
  centre: () => objectsWords('guideCentre'),
  safe: () => objectsWords('guideSafe'),
};

/** Ready layouts, a flip, and the lines that boxes snap to. */
export function LayoutMenuItems() {
  const guides = useView((view) => view.guides);
  const toggleGuide = useView((view) => view.toggleGuide);
  const some = useView((view) => view.selection.length > 0);
  return (
    <>
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
    </>
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
