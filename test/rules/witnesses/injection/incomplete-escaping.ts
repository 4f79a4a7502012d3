// --- incomplete-escaping
text.replace(signs, '\\"');
text.replace(/"/g, '\\"').replace(/\\/g, '/');
