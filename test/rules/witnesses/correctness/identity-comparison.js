// --- identity-comparison
list !== [] // flagged
list == [] // flagged
list != [] // flagged

// --- identity-comparison
[] === list // flagged

// --- identity-comparison
[] !== list // flagged
const first = new Date(a);
if (first == right) same(); // flagged
if (first != right) same(); // flagged

// --- identity-comparison
first = [];
second = [];
first === second // flagged

// --- identity-comparison
first = Buffer.from();
second = Buffer.from();
first === second // flagged

// --- identity-comparison
first = first.split();
second = second.split();
first === second // flagged

// --- identity-comparison
first = Object.keys();
second = Object.keys();
first === second // flagged

// --- identity-comparison
first = first.map();
second = second.map();
first === second // flagged

// --- identity-comparison
first = {};
second = {};
first === second // flagged

// --- identity-comparison
first = new Sample();
second = new Sample();
first === second // flagged
list === owner._id
function sames(one, other) {
  return one === other; // flagged
}
function sames(one, other) {
  return one == other; // flagged
}
function sames(one, other) {
  (one, other) => one === other // flagged
}
function slots(one, other) {
  return one === other;
}
list === Object.keys(data) // flagged
list !== Object.keys(data) // flagged
list == Object.keys(data) // flagged
list === Object.values(data) // flagged
list !== Object.values(data) // flagged
list == Object.values(data) // flagged
list === Object.entries(data) // flagged
list !== Object.entries(data) // flagged

// --- identity-comparison
list == Object.entries(data) // flagged
list === Array.from(data) // flagged
list !== Array.from(data) // flagged
list == Array.from(data) // flagged
list === Buffer.from(data) // flagged
list !== Buffer.from(data) // flagged
list == Buffer.from(data) // flagged
list === second.sort() // flagged
list !== second.sort() // flagged
list == second.sort() // flagged
list === second.split(data) // flagged
list !== second.split(data) // flagged
list == second.split(data) // flagged
list === second.map(data) // flagged
list !== second.map(data) // flagged
list == second.map(data) // flagged
list === second.filter(data) // flagged
list !== second.filter(data) // flagged
list == second.filter(data) // flagged
list === Buffer.concat(data) // flagged
list !== Buffer.concat(data) // flagged
list == Buffer.concat(data) // flagged
items.includes([data]) // flagged
items.includes({ name: data }) // flagged

// --- identity-comparison
items.includes(new Date(data)) // flagged
items.indexOf([data]) // flagged
items.indexOf({ name: data }) // flagged
items.indexOf(new Date(data)) // flagged
function slots() {
  slot.toISOString();
  slot === date // flagged
}
function slots() {
  slot.toISOString();
  date !== slot // flagged
}
function slots() {
  slot.toISOString();
  slot !== date // flagged
}
function slots() {
  load().toISOString();
  date === load()
}
function slots() {
  slot.toISOString();
  "text" === slot
}

// --- identity-comparison
function slots() {
  slot.toLocaleDateString();
  date === slot // flagged
}
function slots() {
  slot.toDateString();
  date === slot // flagged
}
function slots() {
  slot.getFullYear();
  date === slot // flagged
}
function slots() {
  slot.getHours();
  date === slot // flagged
}
function slots() {
  slot.getDate();
  date === slot // flagged
}
const second = hash.digest();
first !== second // flagged
first == second // flagged
first != second // flagged

// --- identity-comparison
const second = hash.digest();
second === first // flagged
second !== first // flagged
items.indexOf(second) // flagged
const a = hash.digest();
a !== null
a === undefined
a !== undefined

// --- identity-comparison
const second = Buffer.from();
first === second // flagged

// --- identity-comparison
const second = Buffer.concat();
first === second // flagged

// --- identity-comparison
const second = new URL();
first === second // flagged

// --- identity-comparison
const second = scryptSync();
first === second // flagged

// --- identity-comparison
const second = crypto.scryptSync();
first === second // flagged

// --- identity-comparison
const second = pbkdf2Sync();
first === second // flagged

// --- identity-comparison
const second = crypto.pbkdf2Sync();
first === second // flagged
const second = hash.digest();
items.push(second);
first === second
