import { namePartsOf, withColour, withKind } from '../../plan/naming';
import type { ObjectSegment } from '../../plan/plan';
import { useDocument, useLexicon } from '../../studio/hooks';
import { inspectorWords } from '../../words/parts/panels/inspector';
import styles from './Inspector.module.css';

/** Kind and colour, out of the words that the model knows; nothing where it knows any. */
export function Naming({ object, locked }: { readonly object: ObjectSegment; readonly locked: boolean }) {
  const lexicon = useLexicon();
  const rename = useDocument((document) => document.rename);
  if (!lexicon) return null;
  const { id, name } = object;
  const { kind, colour } = namePartsOf(name, lexicon);
  const kinds = lexicon.objects.map((known) => known.name).toSorted();
  return (
    <div className={styles.naming}>
      <Choice
        label={inspectorWords('kind')}
        value={kind ?? ''}
        none={kind === null ? inspectorWords('otherKind') : null}
        options={kinds}
        disabled={locked}
        onChoose={(chosen) => chosen !== '' && rename(id, withKind(name, chosen, lexicon))}
      />
      <Choice
        label={inspectorWords('colour')}
        value={colour ?? ''}
        none={inspectorWords('noColour')}
        options={
          colour === null || lexicon.colours.includes(colour) ? lexicon.colours : [colour, ...lexicon.colours]
        }
        disabled={locked}
        onChoose={(chosen) => rename(id, withColour(name, chosen === '' ? null : chosen, lexicon))}
      />
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  /** What is said of none of the options; null where one must be chosen. */
  readonly none: string | null;
  readonly options: readonly string[];
  readonly disabled: boolean;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <label className={styles.choice}>
      <span>{props.label}</span>
      <select
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.none !== null && <option value="">{props.none}</option>}
        {props.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}
