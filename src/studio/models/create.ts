import { modelsWords as say } from '../../words/parts/studio/models';
import type { StoreApi } from 'zustand';
import { measureDevice } from '../../bundles/device/device';
import { createInstaller } from '../../bundles/install/installer';
import { requestPersistence } from '../../library/store';
import type { Notices } from '../notices/notices';
import { SHIPPED_MODEL, type SettingsStore } from '../settings/settings';
import type { ModelChoice, ModelInUse, ModelState } from './inUse';
import { createModelsOnDevice, type ModelsOnDevice } from './onDevice';
import type { ModelsState } from './onDeviceState';
import { createTabTalk } from './tabs';

/** Weights that two models may have together in memory while one gives way to the other, in bytes. */
const BESIDE = 1.5e9;
/** A model this small fits beside any other. */
const SMALL = 150e6;

/** The models of this browser, as one studio sees them. */
export function createBrowserModels(options: {
  readonly notices: Notices;
  readonly inUse: ModelInUse;
  readonly model: StoreApi<ModelState>;
  readonly settings: StoreApi<SettingsStore>;
  readonly store: StoreApi<ModelsState>;
}): ModelsOnDevice {
  const { notices, inUse, model, settings, store } = options;
  return createModelsOnDevice({
    notices,
    installer: createInstaller(),
    store,
    measure: measureDevice,
    backend: () => settings.getState().backend,
    persist: requestPersistence,
    tabs: createTabTalk(),
    onInstalled({ id, name }) {
      const notice = notices.notify({
        tone: 'info',
        text: say('here', { name }),
        action: { label: say('use'), perform: () => void inUse.use(id, name) },
      });
      // Once it is used, from wherever, there is nothing left to offer.
      const leave = model.subscribe((state) => {
        if (state.kind !== 'ready' || state.id !== id) return;
        notices.dismiss(notice);
        leave();
      });
    },
    fetch: (url, init) => fetch(url, init),
    origin: globalThis.location?.origin ?? '',
    now: Date.now,
  });
}

/** The choice of a model among the settings. A page that is closed in good order leaves no doubt behind. */
export function createModelChoice(settings: StoreApi<SettingsStore>): ModelChoice {
  const { set } = settings.getState();
  globalThis.addEventListener?.('pagehide', () => set({ triedModel: null }));
  return {
    get: () => settings.getState().model,
    set: (model) => set({ model }),
    tried: () => settings.getState().triedModel,
    setTried: (triedModel) => set({ triedModel }),
  };
}

/** Whether a model may be loaded while the present one stays in memory. */
export function roomBeside(id: string, model: ModelState, { installed, device }: ModelsState): boolean {
  const weight = (of: string): number =>
    of === SHIPPED_MODEL
      ? 0
      : (installed?.find(({ record }) => record.id === of)?.record.needs.memory ?? BESIDE);
  const both = [weight(id), weight(model.kind === 'ready' ? model.id : SHIPPED_MODEL)];
  if (Math.min(...both) < SMALL) return true;
  const most = Math.min(BESIDE, (device?.memory ?? Infinity) / 4);
  return both.reduce((sum, bytes) => sum + bytes, 0) <= most;
}
