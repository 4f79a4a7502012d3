// --- unreachable-code
return value;
await close; // flagged
return value;
close = value; // flagged
return value;
return close; // flagged

// --- unreachable-code
return value;
if (close) { // flagged
}
throw error;
close(data); // flagged
throw error;
await close; // flagged
throw error;
close = value; // flagged
throw error;
return close; // flagged
throw error;
if (close) { // flagged
}
