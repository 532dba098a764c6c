import { EXAMPLES, thumbnailOf } from '../../studio/examples/catalogue';
import { Button } from '../../ui/Button';
import { useCommand } from '../../ui/command';
import { examplesWords } from '../../words/parts/panels/examples';
import { MODEL_LANGUAGE } from '../../words/modelLanguage';
import { promptWords } from '../../words/parts/panels/prompt';
import styles from './ReadyPrompts.module.css';

/** Prompts to begin with, each with what the shipped model made of it, and the way to all of them. */
export function ReadyPrompts({ onChoose }: { readonly onChoose: (prompt: string) => void }) {
  const gallery = useCommand('gallery');
  return (
    <div className={styles.ready}>
      <p className={styles.hint}>{promptWords('orTry')}</p>
      <ul aria-label={promptWords('ready')} className={styles.list}>
        {EXAMPLES.filter(({ ready }) => ready).map(({ id, prompt }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.choice}
              aria-labelledby={`ready-${id}`}
              aria-describedby={`ready-${id}-prompt`}
              onClick={() => onChoose(prompt)}
            >
              <img
                src={thumbnailOf(id)}
                alt=""
                width={48}
                height={48}
                loading="lazy"
                className={styles.picture}
              />
              <span className={styles.what}>
                <span id={`ready-${id}`} className={styles.name}>
                  {examplesWords(id)}
                </span>
                <span id={`ready-${id}-prompt`} className={styles.prompt} lang={MODEL_LANGUAGE} dir="auto">
                  {prompt}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button variant="link" onClick={gallery.perform}>
        {promptWords('gallery')}
      </Button>
    </div>
  );
}
