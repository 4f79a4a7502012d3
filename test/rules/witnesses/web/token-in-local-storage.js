// --- token-in-local-storage
localStorage['token'] = token; // flagged
basket.setItem('token', token);
