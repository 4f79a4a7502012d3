// --- duplicate-condition
if (kind === 'circle') { drawCircle(); } else if (second) { two } else if (kind === 'circle') { drawSquare(); } // flagged
if (user.isAdmin) { same } else { same }
