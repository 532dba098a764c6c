import { Dialog } from '../../../ui/overlays/Dialog';
import { Keys } from '../../../ui/keys/Keys';
import type { Action, ActionGroup } from '../../actions/action';
import { actions } from '../../actions/registry';
import { helpWords } from '../../../words/parts/dialogs/help';
import styles from './Help.module.css';

const groups = (): readonly (readonly [ActionGroup, string])[] => [
  ['Run', helpWords('run')],
  ['Edit', helpWords('edit')],
  ['Objects', helpWords('objects')],
  ['Trace', helpWords('trace')],
  ['View', helpWords('view')],
  ['Scene', helpWords('scene')],
];

/** What the stage and its gestures understand beyond the commands. */
const onTheCanvas = (): readonly (readonly [string, string])[] => [
  ['Tab', helpWords('nextObject')],
  ['Enter', helpWords('rename')],
  ['Delete', helpWords('delete')],
  ['Arrow keys', helpWords('nudge')],
  ['Shift+1', helpWords('fitPicture')],
  ['Shift+2', helpWords('fitSelection')],
  ['Ctrl+0', helpWords('actualSize')],
  ['Space', helpWords('holdToPan')],
  ['Alt', helpWords('dragCopy')],
  ['Shift', helpWords('keepRatio')],
  ['Ctrl', helpWords('withoutSnapping')],
];

/** All keys on one page. */
export default function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={helpWords('title')} open onClose={onClose} wide>
      <div className={styles.groups}>
        {groups().map(([group, name]) => (
          <Group key={group} name={name} lines={linesOf(group)} />
        ))}
        <Group name={helpWords('onCanvas')} lines={onTheCanvas()} />
      </div>
    </Dialog>
  );
}

function linesOf(group: ActionGroup): readonly (readonly [string, string])[] {
  const withKeys = actions.filter((action): action is Action & { keys: readonly string[] } =>
    Boolean(action.group === group && action.keys),
  );
  return withKeys.flatMap(({ keys, label }) => keys.map((combination) => [combination, label()] as const));
}

function Group(props: { readonly name: string; readonly lines: readonly (readonly [string, string])[] }) {
  if (props.lines.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.name}>{props.name}</h3>
      <dl>
        {props.lines.map(([keys, label]) => (
          <div key={keys + label} className={styles.line}>
            <dt>
              <Keys keys={keys} always />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
