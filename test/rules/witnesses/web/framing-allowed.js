// --- framing-allowed
helmet({xFrameOptions: false}); // flagged
({frameAncestors: ['*']}); // flagged
({'frame-ancestors': ['*']}); // flagged
res.removeHeader('X-Frame-Options'); // flagged
res.set('x-frame-options', 'ALLOWALL'); // flagged
res.header('x-frame-options', 'ALLOWALL'); // flagged
({'X-Frame-Options': 'ALLOWALL'}); // flagged
({key: 'X-Frame-Options', value: 'ALLOWALL'}); // flagged
