// --- call-in-place-of-callback
setTimeout(submit(data)) // flagged
setInterval(submit(data)) // flagged
process.nextTick(submit(data)) // flagged
setImmediate(submit(data)) // flagged
