// --- prototype-pollution
function merge(target: any, source: any) {
  for (const key in source) {
    if (typeof source[key] === 'object') {
      source[key] = source[key];
    }
  }
}
function merge(target: any, source: any) {
  for (const key in source) {
    if (typeof source[key] === 'object') {
      target[key][key] ??= source[key] // flagged
    }
  }
}
function merge(target: any, source: any) {
  for (const key in source) {
    if (typeof source[key] === 'object') {
      target[key][key] ||= source[key] // flagged
    }
  }
}
