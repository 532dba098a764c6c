import { createStore } from 'zustand';
import { z } from 'zod';
import { MAX_SEED } from '../../library/limits';

/** The model that comes with the studio. */
export const SHIPPED_MODEL = 'shipped';

/** How many plans may be sampled to keep the best of. */
export const PLANS = { min: 2, max: 8 } as const;
/** How many plans Plan may make where a check of the prompt is broken; one turns that off. */
export const TRIES = { min: 1, max: 16 } as const;

const settingsSchema = z.object({
  theme: z.enum(['system', 'dark', 'light']).catch('system'),
  /** BCP 47; `system`: as the browser has it. */
  language: z.string().max(35).catch('system'),
  backend: z.enum(['auto', 'webgpu', 'wasm']).catch('auto'),
  /** The shipped model, or the id of one installed on this device. */
  model: z.string().max(100).catch(SHIPPED_MODEL),
  /** A model whose loading was begun; one that takes the tab down is still here on the next visit. */
  triedModel: z.string().max(100).nullable().catch(null),
  seed: z.int().min(0).max(MAX_SEED).catch(1),
  /** A new seed for every run. */
  randomSeed: z.boolean().catch(true),
  /** Pictures a run. */
  count: z.int().min(1).max(16).catch(1),
  /** Plans sampled to keep the best of. */
  plans: z.int().min(PLANS.min).max(PLANS.max).catch(5),
  /** Plans that Plan makes while a check is broken. */
  tries: z.int().min(TRIES.min).max(TRIES.max).catch(8),
  /** Tidy at once where that mends a new plan; else it is offered. */
  tidyAfter: z.boolean().catch(true),
  /** null: the model's own default. */
  planTemperature: z.number().min(0).max(2).nullable().catch(null),
  temperature: z.number().min(0).max(2).nullable().catch(null),
  guidance: z.number().min(1).max(20).nullable().catch(null),
  constrained: z.boolean().catch(true),
  /** The picture is held to the plan, by a model that can be. */
  held: z.boolean().catch(true),
  /** The tour was left: it is offered no more, and can be taken again. */
  toured: z.boolean().catch(false),
  /** The version whose news was told; null before the first visit. */
  newsTold: z.string().max(20).nullable().catch(null),
});

/** What the person has chosen; kept from visit to visit. */
export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsStore extends Settings {
  /** Changes settings; values out of range are left as they were. */
  set(patch: Partial<Settings>): void;
}

const KEY = 'scenograph.settings';

/** A place for strings, as `localStorage` is; null where the browser has none. */
export type Keep = Pick<Storage, 'getItem' | 'setItem'> | null;

export function createSettingsStore(keep: Keep) {
  const store = createStore<SettingsStore>((set, get) => ({
    ...readSettings(keep),
    set(patch) {
      const { set: _, ...settings } = get();
      const valid = Object.entries(patch).filter(
        ([key, value]) =>
          key in settings &&
          settingsSchema.parse({ ...settings, [key]: value })[key as keyof Settings] === value,
      );
      set(Object.fromEntries(valid));
    },
  }));
  store.subscribe((state) => {
    const { set: _, ...settings } = state;
    try {
      keep?.setItem(KEY, JSON.stringify(settings));
    } catch {
      // A full or forbidden store: the settings hold for this visit.
    }
  });
  return store;
}

function readSettings(keep: Keep): Settings {
  try {
    return settingsSchema.parse(JSON.parse(keep?.getItem(KEY) ?? '{}'));
  } catch {
    return settingsSchema.parse({});
  }
}

/** Where this browser keeps settings from visit to visit; null where it keeps none. */
export function browserKeep(): Keep {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
}
