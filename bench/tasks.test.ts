import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTasks, moveFirstBox } from './tasks';

const BOX = '<|box_start|>(100,300),(400,700)<|box_end|>';

describe('moveFirstBox', () => {
  it('moves the first box alone, by one step', () => {
    expect(moveFirstBox(`a ${BOX} b ${BOX}`)).toBe(`a <|box_start|>(100,290),(400,690)<|box_end|> b ${BOX}`);
  });

  it('moves a box at the top down and stays on the grid', () => {
    expect(moveFirstBox('(0,0),(990,999)')).toBe('(0,10),(990,990)');
  });

  it('leaves a chain without boxes as it is', () => {
    expect(moveFirstBox('no boxes')).toBe('no boxes');
  });
});

describe('createTasks', () => {
  const tasks = createTasks(join(import.meta.dirname, '../models/mini-1'));

  it('spells out for the peer the very sequence that the runtime makes of prompt and chain', () => {
    const task = tasks.image(0, `one ${BOX}.<begin_of_image>`, 256);
    expect(task.sequence).toBe(
      '<|bos|>User: Follow the caption to generate an image through a chain of thought process: ' +
        `${task.prompt}\n\nAssistant:${task.chain}<begin_of_image>`,
    );
    expect(task.chain).not.toContain('<begin_of_image>');
  });

  it('asks for something else each round', () => {
    const prompts = [0, 1, 2, 3, 4].map((round) => tasks.text(round, 8).prompt);
    expect(new Set(prompts).size).toBe(5);
  });
});
