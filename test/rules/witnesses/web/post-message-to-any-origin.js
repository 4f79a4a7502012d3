// --- post-message-to-any-origin
window.parent.postMessage({ type: 'token', token }, {targetOrigin: '*'}); // flagged
