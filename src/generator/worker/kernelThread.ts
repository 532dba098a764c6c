/** A further thread of the kernel. */
import type { ThreadStart } from '../kernel/kernel';
import { serveKernel } from '../kernel/thread';

self.onmessage = ({ data }: MessageEvent<ThreadStart>) => serveKernel(data, () => self.postMessage('ready'));
