// --- crash-handler-goes-on
process.on("uncaughtException", noop) // flagged
process.once("uncaughtException", (data) => { // flagged
})
process.on("unhandledRejection", (data) => {}) // flagged
process.on("unhandledRejection", noop) // flagged
process.setUncaughtExceptionCaptureCallback((data) => { // flagged
})
