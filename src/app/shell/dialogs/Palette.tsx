import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useState, type FocusEvent } from 'react';
import type { Command } from '../../../ui/command';
import { Dialog } from '../../../ui/overlays/Dialog';
import { Keys } from '../../../ui/Keys';
import { actions } from '../../actions/registry';
import { paletteWords } from '../../../words/parts/dialogs/palette';
import styles from './Palette.module.css';
import { IN_WORDS, useInWords } from './useInWords';
import type { Typed } from './typedAhead';

interface Item {
  readonly value: string;
  readonly label: string;
}
/** A change in words is what was typed itself. */
const isFound = (item: Item, query: string) => item.value === IN_WORDS || holdsWords(item, query);

/** True where every word of the query is in the label, in whatever order. */
const holdsWords = ({ label }: Item, query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.toLowerCase().includes(word));

/** Every command by its name. */
export default function Palette(props: {
  readonly commands: readonly Command[];
  /** Takes what was typed before the field was there. */
  readonly typed: () => Typed;
  readonly onClose: () => void;
}) {
  const { commands, typed, onClose } = props;
  const [query, setQuery] = useState('');
  const onFocus = ({ currentTarget: field }: FocusEvent<HTMLInputElement>) => {
    const { text, entered } = typed();
    if (text !== '') setQuery((already) => already + text);
    // Once the list shows what the words found.
    const enter = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    if (entered) requestAnimationFrame(() => requestAnimationFrame(enter));
  };
  const inWords = useInWords(query);
  const unlisted = new Set(actions.filter(({ unlisted }) => unlisted).map(({ id }) => id));
  const items = [...commands.filter(({ id, enabled }) => enabled && !unlisted.has(id)), ...inWords].map(
    (command) => ({ value: command.id, label: command.label, command }),
  );
  return (
    <Dialog title={paletteWords('commandPalette')} open onClose={onClose} bare>
      <Autocomplete.Root
        open
        inline
        items={items}
        filter={isFound}
        value={query}
        onValueChange={setQuery}
        autoHighlight="always"
        keepHighlight
      >
        <div className={styles.field}>
          <Search size={16} aria-hidden />
          <Autocomplete.Input
            className={styles.input}
            aria-label={paletteWords('searchCommands')}
            onFocus={onFocus}
            placeholder={paletteWords('placeholder')}
          />
        </div>
        <Autocomplete.Empty role="note">
          <p className={styles.empty}>{paletteWords('noneFound')}</p>
        </Autocomplete.Empty>
        <Autocomplete.List className={styles.list} aria-label={paletteWords('commands')}>
          {({ value, label, command }: (typeof items)[number]) => (
            <Autocomplete.Item
              key={value}
              value={{ value, label, command }}
              className={styles.item}
              onClick={() => {
                onClose();
                // After the dialog has given focus back, so that the command may move it.
                requestAnimationFrame(() => command.perform());
              }}
            >
              <command.icon size={15} strokeWidth={1.75} aria-hidden />
              <span className={styles.label}>{label}</span>
              {command.keys && <Keys keys={command.keys} />}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
}
