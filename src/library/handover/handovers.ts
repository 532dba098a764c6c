import { layoutPrompt } from '../../plan/layout-prompt';
import { comfyGligen, comfyRegions } from './comfy';
import type { Handover } from './handover';
import { invoke } from './invoke';

/** The plan in words alone, for any tool that reads a prompt. */
const words: Handover = {
  id: 'words',
  extension: 'txt',
  madeFor: null,
  write: ({ plan, prompt }) => ({ text: `${layoutPrompt(plan, prompt)}\n`, notes: [] }),
};

/** All ways to hand a plan to a tool that makes pictures, beside the forms of layouts. */
export const HANDOVERS: readonly Handover[] = [comfyRegions, comfyGligen, invoke, words];
