import { FileText } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useModel, useSettings } from '../../studio/hooks';
import { readPromptFile, readPrompts, type PromptList } from '../../studio/benchmark/promptFile';
import { MAX_SEED } from '../../studio/settings/settings';
import { useStudio } from '../../studio/StudioContext';
import { plural } from '../../words/numbers';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { Switch } from '../../ui/Switch';
import styles from './benchmark.module.css';

interface Props {
  /** Name of the run that a new one takes the place of. */
  readonly replaces: string | null;
  readonly onBack: (() => void) | null;
  readonly onStarted: () => void;
}

/** Longest list that is shown in the text field; a longer file is only counted. */
const SHOWN = 200;

/** Which prompts, with what seed. */
export function Setup({ replaces, onBack, onStarted }: Props) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const studio = useStudio();
  const { benchmark } = studio;
  const model = useModel((s) => (s.kind === 'ready' ? s.description : null));
  const constrainedByDefault = useSettings((s) => s.constrained);
  const [name, setName] = useState('typed prompts');
  const [text, setText] = useState('');
  const [list, setList] = useState<PromptList | null>(null);
  const [first, setFirst] = useState(100);
  const [seed, setSeed] = useState(1);
  const [constrained, setConstrained] = useState(constrainedByDefault);

  const take = (found: PromptList, from: string, shown: string) => {
    setList(found);
    setName(from);
    setText(shown);
    if ('problem' in found) studio.notices.announce(found.problem);
    else
      studio.notices.announce(
        `${plural(found.prompts.length, 'prompt')}.${found.note ? ` ${found.note}` : ''}`,
      );
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const found = await readPromptFile(file);
    const few = 'prompts' in found && found.prompts.length <= SHOWN;
    take(found, file.name, few ? found.prompts.join('\n') : '');
  };
  const prompts = list && 'prompts' in list ? list.prompts.slice(0, first) : [];
  const start = async () => {
    await benchmark.start({ name, prompts, seed, constrained });
    onStarted();
  };

  return (
    <div className={styles.setup}>
      <p className={styles.lead}>
        Each prompt is planned and painted with the model that is loaded, and its picture is checked. Your
        scene stays as it is and goes first.
      </p>
      <div className={styles.source}>
        <Button variant="outline" onClick={() => picker.current?.click()}>
          <FileText size={15} strokeWidth={1.9} aria-hidden />
          Choose a file of prompts
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".txt,.csv,.md,text/plain"
          hidden
          aria-label="File of prompts"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <span className={styles.quiet}>or write them here, one a line</span>
      </div>
      <label htmlFor={id} className={styles.label}>
        Prompts
      </label>
      <textarea
        id={id}
        className={styles.prompts}
        rows={6}
        value={text}
        placeholder={'a red apple to the left of a blue car\nthree cats on a beach'}
        onChange={(event) => {
          setText(event.target.value);
          setName('typed prompts');
          setList(event.target.value.trim() === '' ? null : readPrompts(event.target.value));
        }}
      />
      <p className={styles.count} data-tone={list && 'problem' in list ? 'problem' : 'info'}>
        {list === null
          ? 'No prompts yet.'
          : 'problem' in list
            ? list.problem
            : `${name}: ${plural(list.prompts.length, 'prompt')}.${list.note ? ` ${list.note}` : ''}`}
      </p>
      <div className={styles.settings}>
        <NumberField label="Take the first" value={first} min={1} max={100_000} onChange={setFirst} />
        <NumberField
          label="Seed, the same for every prompt"
          value={seed}
          min={0}
          max={MAX_SEED}
          onChange={setSeed}
        />
        <Switch
          label="Hold chains to their grammar"
          checked={constrained}
          onChange={setConstrained}
          hint="Off shows how many chains parse by themselves."
        />
      </div>
      {model && !model.capabilities.detect && (
        <p className={styles.quiet}>
          {model.name} has no detector: pictures will be painted and not checked.
        </p>
      )}
      <div className={styles.buttons}>
        {onBack && <Button onClick={onBack}>Back to the results</Button>}
        <Button
          variant="primary"
          aria-disabled={prompts.length === 0 || !model}
          onClick={() => prompts.length > 0 && model && void start()}
        >
          {prompts.length === 0 ? 'Start' : `Start ${plural(prompts.length, 'prompt')}`}
        </Button>
      </div>
      {!model && <p className={styles.quiet}>The model is not ready yet.</p>}
      {replaces !== null && (
        <p className={styles.quiet}>A new run takes the place of “{replaces}” and its pictures.</p>
      )}
    </div>
  );
}
