import { createStore } from 'zustand';
import type { Box } from '../../plan/box';
import type { ObjectId } from '../../plan/plan';
import type { PictureGuide } from '../../plan/snap/picture';

export type Tool = 'select' | 'pan' | 'draw' | 'brush';
/** The tabs below the stage on a phone. */
export type PhoneTab = 'prompt' | 'plan' | 'paint' | 'runs';

/** How the person looks at the document; not part of it and not undone. */
export interface ViewState {
  /** In the order of selecting; the last is the one that the inspector shows. */
  readonly selection: readonly ObjectId[];
  readonly hover: ObjectId | null;
  /** Lit together with what is hovered: the objects that a check is about, while it is pointed at. */
  readonly lit: readonly ObjectId[];
  /** Boxes that are offered and not taken yet; the stage shows them dashed. */
  readonly offered: Readonly<Record<ObjectId, Box>>;
  readonly tool: Tool;
  /** How likely each token of the chain was, as heat over the prose. */
  readonly heat: boolean;
  /** How sure the model is of each edge, as a halo on the boxes. */
  readonly uncertainty: boolean;
  /** The plan's boxes over the picture. */
  readonly showBoxes: boolean;
  /** Id of the painting on the stage; null shows the bare plan. */
  readonly shownPainting: string | null;
  readonly phoneTab: PhoneTab;
  /** The object whose name is being typed. */
  readonly editing: ObjectId | null;
  /** What is aligned and spaced goes by the picture, not by what is selected. */
  readonly byPicture: boolean;
  /** A box keeps its ratio of width to height when it is resized. */
  readonly keepRatio: boolean;
  readonly guides: readonly PictureGuide[];
  /** How often the stage was asked to show what is selected as large as it can. */
  readonly zoomsAsked: number;
  /** The line for changes in words has the focus, or is about to. */
  readonly commanding: boolean;
}

export interface ViewActions {
  select(ids: readonly ObjectId[]): void;
  /** Adds the object to the selection, or takes it out. */
  toggleSelected(id: ObjectId): void;
  setHover(id: ObjectId | null): void;
  light(ids: readonly ObjectId[]): void;
  offer(boxes: Readonly<Record<ObjectId, Box>>): void;
  setTool(tool: Tool): void;
  setHeat(on: boolean): void;
  setUncertainty(on: boolean): void;
  setShowBoxes(on: boolean): void;
  showPainting(id: string | null): void;
  setPhoneTab(tab: PhoneTab): void;
  setEditing(id: ObjectId | null): void;
  setByPicture(on: boolean): void;
  setKeepRatio(on: boolean): void;
  toggleGuide(kind: PictureGuide): void;
  zoomToSelection(): void;
  setCommanding(on: boolean): void;
  /** Forgets objects that are no longer there. */
  keepOnly(ids: readonly ObjectId[]): void;
}

export type ViewStore = ViewState & ViewActions;

export const createViewStore = () =>
  createStore<ViewStore>((set) => ({
    selection: [],
    hover: null,
    lit: [],
    offered: {},
    tool: 'select',
    heat: false,
    uncertainty: false,
    showBoxes: true,
    shownPainting: null,
    phoneTab: 'prompt',
    editing: null,
    byPicture: false,
    keepRatio: false,
    guides: [],
    zoomsAsked: 0,
    commanding: false,
    select: (ids) => set({ selection: [...new Set(ids)] }),
    toggleSelected: (id) =>
      set(({ selection }) => ({
        selection: selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id],
      })),
    setHover: (hover) => set((s) => (s.hover === hover ? s : { hover })),
    light: (lit) => set({ lit }),
    offer: (offered) => set({ offered }),
    setTool: (tool) => set({ tool }),
    setHeat: (heat) => set({ heat }),
    setUncertainty: (uncertainty) => set({ uncertainty }),
    setShowBoxes: (showBoxes) => set({ showBoxes }),
    showPainting: (shownPainting) => set({ shownPainting }),
    setPhoneTab: (phoneTab) => set({ phoneTab }),
    setEditing: (editing) => set({ editing }),
    setByPicture: (byPicture) => set({ byPicture }),
    setKeepRatio: (keepRatio) => set({ keepRatio }),
    toggleGuide: (kind) =>
      set(({ guides }) => ({
        guides: guides.includes(kind) ? guides.filter((other) => other !== kind) : [...guides, kind],
      })),
    zoomToSelection: () => set(({ zoomsAsked }) => ({ zoomsAsked: zoomsAsked + 1 })),
    setCommanding: (commanding) => set({ commanding }),
    keepOnly: (ids) =>
      set((s) => {
        const there = new Set(ids);
        const selection = s.selection.filter((id) => there.has(id));
        return {
          selection: selection.length === s.selection.length ? s.selection : selection,
          hover: s.hover !== null && there.has(s.hover) ? s.hover : null,
          editing: s.editing !== null && there.has(s.editing) ? s.editing : null,
        };
      }),
  }));

/** True while the object is pointed at, in whatever panel. */
export function isLit({ hover, lit }: Pick<ViewState, 'hover' | 'lit'>, id: ObjectId): boolean {
  return hover === id || lit.includes(id);
}
