// --- infinite-loop
for (;;) { // flagged
}
do { // flagged
} while (true)
while (1) { // flagged
}
for (i = 0; i < 10; --i) { // flagged
}
for (i = 0; i < 10; i -= 1) { // flagged
}
for (i = 0; i <= 10; i--) { // flagged
}
for (i = 0; i <= 10; --i) { // flagged
}
for (i = 0; i <= 10; i -= 1) { // flagged
}
for (i = 0; i > 10; i++) { // flagged
}
for (i = 0; i > 10; ++i) { // flagged
}
for (i = 0; i > 10; i += 1) { // flagged
}
for (i = 0; i >= 10; i++) { // flagged
}

// --- infinite-loop
for (i = 0; i >= 10; ++i) { // flagged
}
for (i = 0; i >= 10; i += 1) { // flagged
}
for (i = 0; i < 10; i--) {
  break;
}
while (index <= items.length) { console.log(items[index]); } // flagged
while (index > items.length) { console.log(items[index]); } // flagged
while (index >= items.length) { console.log(items[index]); } // flagged
while (index !== items.length) { console.log(items[index]); } // flagged
while (index != items.length) { console.log(items[index]); } // flagged
while ("text" < items.length) { console.log(items[index]); }
while (index < "text") { console.log(items[index]); }
while (index <= items.length) { index = value }
while (index > items.length) { index = value }
while (index >= items.length) { index = value }
while (index !== items.length) { index = value }
while (index != items.length) { index = value }
while (index < items.length) { index -= 0.1 }
while (index < items.length) { index *= 0.1 }
while (index < items.length) { index /= 0.1 }
while (index < items.length) { index >>= 0.1 }
while (index < items.length) { index >>>= 0.1 }

// --- infinite-loop
while (index < items.length) { index <<= 0.1 }
while (index < items.length) { index %= 0.1 }
while (index < items.length) { index &= 0.1 }
while (index < items.length) { index |= 0.1 }
while (index < items.length) { index **= 0.1 }
while (index < items.length) { index-- }
while (index < items.length) { ++index }
while (index < items.length) { --index }
while (index < items.length) { [index] = value }
while (index < items.length) { ({index} = value) }
while (index < items.length) { for (index of item) {
} }
while (index < items.length) { for (index in item) {
} }
while (low <= high) {
  if (items[middle] < wanted) items.length = middle;
  else high = middle - 1;
}
while (index < items.length) { items.length += 0.1 }
while (index < items.length) { items.length -= 0.1 }
while (index < items.length) { items.length *= 0.1 }
while (index < items.length) { items.length /= 0.1 }
while (index < items.length) { items.length >>= 0.1 }
while (index < items.length) { items.length >>>= 0.1 }

// --- infinite-loop
while (index < items.length) { items.length <<= 0.1 }
while (index < items.length) { items.length %= 0.1 }
while (index < items.length) { items.length &= 0.1 }
while (index < items.length) { items.length |= 0.1 }
while (index < items.length) { items.length **= 0.1 }
while (index < items.length) { items.length++ }
while (index < items.length) { items.length-- }
while (index < items.length) { ++items.length }
while (index < items.length) { --items.length }
while (index < items.length) { [items.length] = value }
while (index < items.length) { for (items.length of item) {
} }
while (index < items.length) { for (items.length in item) {
} }
while (index <= items.length) { items = value }
while (index < items.length) { items = value }
while (index > items.length) { items = value }
while (index >= items.length) { items = value }
while (index !== items.length) { items = value }
while (index != items.length) { items = value }
while (index < items.length) {
  items.log();
}
while (index < items.length) { items[at] = value }

// --- infinite-loop
while (!ready); // flagged
while (ready) { } // flagged
while (ready); // flagged
while (!"text") { }
while (!1) { }
while (offset) {
  length = read;
  offset += length;
}
while (true) { // flagged
  assert(length);
  while (offset + 3 <= packet.length) {
    const length = packet.readUInt16BE(offset + 1);
    offset += length;
  }
}
while (true) { // flagged
  length += fixed;
  while (offset + 3 <= packet.length) {
    const length = packet.readUInt16BE(offset + 1);
    offset += length;
  }
}

// --- infinite-loop
while (true) { // flagged
  length = Math.max();
  while (offset + 3 <= packet.length) {
    const length = packet.readUInt16BE(offset + 1);
    offset += length;
  }
}
while (true) { await load(page) }
while (true) { // flagged
  while (true) { // flagged
    items.push(...(await load(page)).items);
    if (items.length == total) break;
  }
}
while (true) { // flagged
  while (true) { // flagged
    items.push(...(await load(page)).items);
    if (count === total) { break; }
  }
}
while (true) { if (items.length === total) break; }

// --- infinite-loop
while (true) { // flagged
  while (true) { // flagged
    await load(page);
    if (items.length === total) break;
  }
}
while (true) { // flagged
  while (true) { // flagged
    items.push(...(items.push()).items);
    if (items.length === total) break;
  }
}
for (const item of items) {
  items.push(data);
  break;
}
while (low <= high) { // flagged
  middle = Math.floor((low + high) / 2);
  high = middle
}
while (low < high) { // flagged
  middle = Math.floor((low + high) / 2);
  low = middle
}

// --- infinite-loop
while (low <= high) { // flagged
  middle = (low + high) >> 1;
  low = middle
}
while (low <= high) { // flagged
  middle = (low + high) >> 1;
  high = middle
}
while (x !== 1) { // flagged
  x += 0.1;
}
for (let x = 0; x !== 1; x -= 0.1) { // flagged
}
while (x !== 1) { // flagged
  x -= 0.1;
}
for (let x = 0; x != 1; x += 0.1) { // flagged
}
while (x != 1) { // flagged
  x += 0.1;
}
for (let x = 0; x != 1; x -= 0.1) { // flagged
}

// --- infinite-loop
while (x != 1) { // flagged
  x -= 0.1;
}
for (let x = 0; x !== 1; x += by) {
}
for (let x = 0; x !== 1; x += 0.1) {
  break;
}
word = /\w+/;
while (match = word.exec(text)) { // flagged
}
word = /\w+/;
while ((match = word.exec(text)) != null) { // flagged
}
while (match = /a/.exec(text)) { // flagged
}
while ((match = /a/.exec(text)) !== null) { // flagged
}
while ((match = /a/.exec(text)) != null) { // flagged
}

// --- infinite-loop
const word = /\w+/;
while (word.exec(text)) {
  text = shorter;
  while ((match = word.exec(text)) !== null) use(match);
}
word = /\w+/;
while (match = word.exec(text)) {
  break;
}
function handle(stepMinutes) {
  while (at <= to) {
    at += stepMinutes * MINUTE; // flagged
  }
}
function handle(stepMinutes) {
  while (at < to) {
    at = at + stepMinutes * MINUTE; // flagged
  }
}
function handle(stepMinutes) {
  while (at <= to) {
    at = at + stepMinutes * MINUTE; // flagged
  }
}

// --- infinite-loop
function handle(stepMinutes) {
  for (0; at < to; at += stepMinutes * MINUTE) body // flagged
}
function handle(stepMinutes) {
  for (0; at <= to; at += stepMinutes * MINUTE) body // flagged
}
function handle(stepMinutes) {
  while (at < to) {
    at += step;
  }
}
stepMinutes = + req;
while (at < to) {
  at += stepMinutes * MINUTE; // flagged
}

// --- infinite-loop
stepMinutes = input;
while (at < to) {
  at += stepMinutes * MINUTE;
}
function handle(stepMinutes) {
  if (stepMinutes <= least) then
  while (at < to) {
    at += stepMinutes * MINUTE;
  }
}
function handle(stepMinutes) {
  if (stepMinutes < least) then
  while (at < to) {
    at += stepMinutes * MINUTE;
  }
}
function handle(stepMinutes) {
  if (stepMinutes > least) then
  while (at < to) {
    at += stepMinutes * MINUTE;
  }
}

// --- infinite-loop
function handle(stepMinutes) {
  if (!stepMinutes) then
  while (at < to) {
    at += stepMinutes * MINUTE;
  }
}
function handle(stepMinutes) {
  if (check(stepMinutes)) then
  while (at < to) {
    at += stepMinutes * MINUTE;
  }
}
function handle(stepMinutes) {
  stepMinutes = Math.max();
  while (at < to) {
    at += stepMinutes * MINUTE;
  }
}
function handle(stepMinutes) {
  while (at < to) {
    at += step;
  }
}
