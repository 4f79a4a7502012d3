// --- framing-allowed
res.setHeader('content-security-policy', 'frame-ancestors *'); // flagged
res.set('content-security-policy', 'frame-ancestors *'); // flagged
res.header('content-security-policy', 'frame-ancestors *'); // flagged
({'Content-Security-Policy': 'frame-ancestors *'}); // flagged
