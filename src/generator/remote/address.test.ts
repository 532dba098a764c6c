import { describe, expect, it } from 'vitest';
import { parseServer } from './address';

describe('an address', () => {
  it.each([
    ['gpu.example', 'https://gpu.example'],
    ['https://gpu.example/v1/', 'https://gpu.example'],
    ['https://gpu.example:8443/team/v1', 'https://gpu.example:8443/team'],
    ['http://localhost:8000', 'http://localhost:8000'],
    ['http://127.0.0.1:8000/', 'http://127.0.0.1:8000'],
  ])('%s is %s', (typed, base) => {
    expect(parseServer(typed).base).toBe(base);
  });

  it.each([
    '',
    'http://gpu.example',
    'ftp://gpu.example',
    'https://',
    'javascript:alert(1)',
    'http://localhost.evil',
  ])('%s is none', (typed) => {
    expect(() => parseServer(typed)).toThrow('remote-address-unusable');
  });

  it('with a password is refused', () => {
    expect(() => parseServer('https://me:pw@gpu.example')).toThrow('address-holds-password');
  });
});
