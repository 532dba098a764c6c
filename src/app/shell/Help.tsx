import { Dialog } from '../../ui/Dialog';
import { Keys } from '../../ui/Keys';
import type { Action, ActionGroup } from '../actions/action';
import { actions } from '../actions/registry';
import styles from './Help.module.css';

const GROUPS: readonly ActionGroup[] = ['Run', 'Edit', 'Objects', 'Trace', 'View', 'Scene'];

/** What the stage and its gestures understand beyond the commands. */
const ON_THE_CANVAS: readonly (readonly [string, string])[] = [
  ['Tab', 'Next object'],
  ['Enter', 'Rename the selected object'],
  ['Delete', 'Delete the selected objects'],
  ['Arrow keys', 'Nudge; with Shift in larger steps'],
  ['Shift+1', 'Fit the picture'],
  ['Shift+2', 'Fit the selection'],
  ['Ctrl+0', 'Picture at its own size'],
  ['Space', 'Hold and drag to pan'],
  ['Alt', 'Drag a copy; resize from the centre'],
  ['Shift', 'Keep the ratio or the axis'],
  ['Ctrl', 'Drag without snapping; click what lies underneath'],
];

/** All keys on one page. */
export default function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard" open onClose={onClose} wide>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <Group key={group} name={group} lines={linesOf(group)} />
        ))}
        <Group name="On the canvas" lines={ON_THE_CANVAS} />
      </div>
    </Dialog>
  );
}

function linesOf(group: ActionGroup): readonly (readonly [string, string])[] {
  const withKeys = actions.filter((action): action is Action & { keys: readonly string[] } =>
    Boolean(action.group === group && action.keys),
  );
  return withKeys.flatMap(({ keys, label }) => keys.map((combination) => [combination, label] as const));
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
