import { describe, expect, it } from 'vitest';
import { GeneratorError } from './errors';
import { reviveError, serialErrorSchema, serialiseError } from './serialError';

const there = (value: unknown) => reviveError(serialErrorSchema.parse(JSON.parse(JSON.stringify(value))));

describe('an error that crosses a border', () => {
  it('is the same on the other side', () => {
    const error = new GeneratorError('download-lost', { file: 'a.onnx', loaded: 5, total: 9 });
    const again = there(serialiseError(error));
    expect(again).toBeInstanceOf(GeneratorError);
    expect(again).toMatchObject({ code: error.code, kind: 'network-lost', facts: error.facts });
  });

  it('with a code or facts that nobody knows here says so, and stays readable', () => {
    expect(there({ code: 'sun-too-bright', facts: {} })).toMatchObject({
      code: 'code-unknown',
      facts: { code: 'sun-too-bright' },
    });
    expect(there({ code: 'download-lost', facts: { file: 7 } }).code).toBe('code-unknown');
    expect(there({ code: 'toString', facts: {} }).code).toBe('code-unknown');
    expect(serialErrorSchema.safeParse({ code: 'x', facts: { a: {} } }).success).toBe(false);
  });
});
