/** A device at the adapter's full limits: models need larger buffers than the defaults allow. */
export function requestDevice(adapter: GPUAdapter): Promise<GPUDevice> {
  const { limits } = adapter;
  return adapter.requestDevice({
    requiredFeatures: featuresOf(adapter),
    requiredLimits: {
      maxBufferSize: limits.maxBufferSize,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxStorageBuffersPerShaderStage: limits.maxStorageBuffersPerShaderStage,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeWorkgroupSizeY: limits.maxComputeWorkgroupSizeY,
      maxComputeWorkgroupSizeZ: limits.maxComputeWorkgroupSizeZ,
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
    },
  });
}

/** Smaller groups than any graphics card has: attention over 32 tokens or more is computed wrongly in them. */
const LEAST_SUBGROUP = 8;

/** What the engine can use of an adapter's features. */
function featuresOf({ features, info }: GPUAdapter): GPUFeatureName[] {
  const wanted = ['shader-f16', 'subgroups', 'timestamp-query'] as GPUFeatureName[];
  const tooSmall = (info.subgroupMinSize ?? LEAST_SUBGROUP) < LEAST_SUBGROUP;
  return wanted.filter((name) => features.has(name) && !(tooSmall && name === 'subgroups'));
}
