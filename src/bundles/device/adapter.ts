/** A WebGPU adapter worth using, or null. Software adapters are slower than WebAssembly. */
export async function findAdapter(acceptSoftware: boolean): Promise<GPUAdapter | null> {
  try {
    const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return null;
    return acceptSoftware || !isSoftware(adapter) ? adapter : null;
  } catch {
    return null;
  }
}

function isSoftware(adapter: GPUAdapter): boolean {
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  return (
    isFallbackAdapter ||
    /swiftshader|llvmpipe|software|basic render/i.test(`${vendor} ${architecture} ${device} ${description}`)
  );
}
