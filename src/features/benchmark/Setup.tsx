import { FileText } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useModel, useSettings } from '../../studio/hooks';
import { readPromptFile, readPrompts, type PromptList } from '../../studio/benchmark/promptFile';
import { MAX_SEED } from '../../library/limits';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/fields/NumberField';
import { Switch } from '../../ui/fields/Switch';
import { benchmarkWords } from '../../words/parts/dialogs/benchmark';
import styles from './benchmark.module.css';

interface Props {
  /** Name of the run that a new one takes the place of. */
  readonly replaces: string | null;
  readonly onBack: (() => void) | null;
  readonly onStarted: () => void;
}

/** Longest list that is shown in the text field; a longer file is only counted. */
const SHOWN = 200;

/** Two sentences; the second is there only sometimes. */
const withNote = (text: string, note: string | null) => (note ? `${text} ${note}` : text);

/** Which prompts, with what seed. */
export function Setup({ replaces, onBack, onStarted }: Props) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const studio = useStudio();
  const { benchmark } = studio;
  const model = useModel((s) => (s.kind === 'ready' ? s.description : null));
  const constrainedByDefault = useSettings((s) => s.constrained);
  const [name, setName] = useState(benchmarkWords('typedPrompts'));
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
        withNote(benchmarkWords('promptsRead', { count: found.prompts.length }), found.note),
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
      <p className={styles.lead}>{benchmarkWords('about')}</p>
      <div className={styles.source}>
        <Button variant="outline" onClick={() => picker.current?.click()}>
          <FileText size={15} strokeWidth={1.9} aria-hidden />
          {benchmarkWords('chooseFile')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".txt,.csv,.md,text/plain"
          hidden
          aria-label={benchmarkWords('fileOfPrompts')}
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <span className={styles.quiet}>{benchmarkWords('orWriteHere')}</span>
      </div>
      <label htmlFor={id} className={styles.label}>
        {benchmarkWords('prompts')}
      </label>
      <textarea
        id={id}
        className={styles.prompts}
        dir="auto"
        rows={6}
        value={text}
        placeholder={'a red apple to the left of a blue car\nthree cats on a beach'}
        onChange={(event) => {
          setText(event.target.value);
          setName(benchmarkWords('typedPrompts'));
          setList(event.target.value.trim() === '' ? null : readPrompts(event.target.value));
        }}
      />
      <p className={styles.count} data-tone={list && 'problem' in list ? 'problem' : 'info'}>
        {list === null
          ? benchmarkWords('noPromptsYet')
          : 'problem' in list
            ? list.problem
            : withNote(benchmarkWords('promptsOf', { name, count: list.prompts.length }), list.note)}
      </p>
      <div className={styles.settings}>
        <NumberField
          label={benchmarkWords('takeFirst')}
          value={first}
          min={1}
          max={100_000}
          onChange={setFirst}
        />
        <NumberField label={benchmarkWords('seed')} value={seed} min={0} max={MAX_SEED} onChange={setSeed} />
        <Switch
          label={benchmarkWords('constrained')}
          checked={constrained}
          onChange={setConstrained}
          hint={benchmarkWords('constrainedHint')}
        />
      </div>
      {model && !model.capabilities.detect && (
        <p className={styles.quiet}>{benchmarkWords('modelWithoutDetector', { name: model.name })}</p>
      )}
      <div className={styles.buttons}>
        {onBack && <Button onClick={onBack}>{benchmarkWords('backToResults')}</Button>}
        <Button
          variant="primary"
          aria-disabled={prompts.length === 0 || !model}
          onClick={() => prompts.length > 0 && model && void start()}
        >
          {prompts.length === 0
            ? benchmarkWords('start')
            : benchmarkWords('startPrompts', { count: prompts.length })}
        </Button>
      </div>
      {!model && <p className={styles.quiet}>{benchmarkWords('modelNotReady')}</p>}
      {replaces !== null && <p className={styles.quiet}>{benchmarkWords('replaces', { name: replaces })}</p>}
    </div>
  );
}
