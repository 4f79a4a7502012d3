// --- xml-injection
async function order(customer, remark) {
  const xml = `<?xml version="1.0"?><order><customer>${[customer].join()}</customer></order>`; // flagged
}
async function order(customer, remark) {
  const xml = `<?xml version="1.0"?><order><customer>${1}</customer></order>`;
}
async function order(customer, remark) {
  const xml = 
  `<?xml version="1.0"?><order><customer>${customer}</customer></order>`; // flagged
}

// --- xml-injection
xml += `<?xml version="1.0"?><order><customer>${customer}</customer></order>` // flagged
return `<?xml version="1.0"?><order><customer>${customer}</customer></order>` // flagged

// --- xml-injection
call(`<?xml version="1.0"?><order><customer>${customer}</customer></order>`) // flagged

// --- xml-injection
() => `<?xml version="1.0"?><order><customer>${customer}</customer></order>` // flagged
